package no.budstikke.core.lookup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A register's answer. A register that is silent has said {@code UNKNOWN}, never {@code NO}
 * (R-LU-4).
 *
 * @param answer one of three
 * @param source which register
 * @param at when it was said
 * @param expires when it may no longer be used
 * @param detail the register's reason or class, one of {@link Detail}'s words
 * @param since the day the agreement was made, where the register tells
 */
public record Reachability(
    Answer answer,
    RegisterId source,
    Instant at,
    Instant expires,
    Optional<String> detail,
    Optional<LocalDate> since) {
  /** An answer of a register that does not tell since when. */
  public Reachability(
      Answer answer, RegisterId source, Instant at, Instant expires, Optional<String> detail) {
    this(answer, source, at, expires, detail, Optional.empty());
  }

  /** Whether the register has given this detail. */
  public boolean says(String word) {
    return detail.isPresent() && detail.get().equals(word);
  }

  /** The three answers. */
  public enum Answer {
    YES,
    NO,
    UNKNOWN
  }
}
