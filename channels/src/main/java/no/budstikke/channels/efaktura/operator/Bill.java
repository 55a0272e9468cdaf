package no.budstikke.channels.efaktura.operator;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import no.budstikke.channels.efaktura.contract.Transaction;
import no.budstikke.channels.efaktura.contract.TransactionStatus.Shown;

/**
 * One transaction as the operator keeps it.
 *
 * @param shipment it came in
 * @param transaction what it says; empty for one of before a restart
 * @param identifier who gets it
 * @param examined when it is looked at
 * @param rejection why it is not shown, where it is not
 * @param deed what became of it since, where anything did
 */
record Bill(
    UUID shipment,
    Optional<Transaction> transaction,
    String identifier,
    Instant examined,
    Optional<String> rejection,
    Optional<Deed> deed) {
  private static final int EXPIRES_AFTER = 14;

  /** What a consumer or the sender does with what is shown. */
  enum Deed {
    APPROVE(Shown.APPROVED),
    DELETE(Shown.DELETED),
    PAY(Shown.APPROVED),
    CANCEL(Shown.CANCELLED);

    private final Shown state;

    Deed(Shown state) {
      this.state = state;
    }
  }

  Bill after(Deed done) {
    return new Bill(shipment, transaction, identifier, examined, rejection, Optional.of(done));
  }

  boolean isExamined(Instant now) {
    return !now.isBefore(examined);
  }

  /** How far it is. */
  Shown shown(Instant now) {
    if (deed.isPresent()) {
      return deed.get().state;
    }
    if (!isExamined(now)) {
      return Shown.RECEIVED;
    }
    if (rejection.isPresent()) {
      return Shown.REJECTED;
    }
    return isExpired(now) ? Shown.EXPIRED : Shown.DELIVERED;
  }

  private boolean isExpired(Instant now) {
    return transaction
        .map(
            one ->
                one.payment().due().plusDays(EXPIRES_AFTER + 1L).atStartOfDay(Hub.OSLO).toInstant())
        .filter(end -> !now.isBefore(end))
        .isPresent();
  }
}
