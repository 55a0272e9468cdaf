package no.budstikke.channels.efaktura.contract;

import java.util.Optional;

/**
 * How far one transaction has come: the leg that shows it, and the claim where it travels along.
 * Source: eFaktura, section 12.3.
 */
public record TransactionStatus(Shown shown, Optional<Drawn> drawn) {
  /** The states of what is shown. */
  public enum Shown {
    RECEIVED,
    DELIVERED,
    REJECTED,
    APPROVED,
    DELETED,
    EXPIRED,
    CANCELLED,
    UNKNOWN
  }

  /** The states of a claim. */
  public enum Drawn {
    IN_PROGRESS,
    PENDING,
    PROCESSED,
    UNKNOWN
  }
}
