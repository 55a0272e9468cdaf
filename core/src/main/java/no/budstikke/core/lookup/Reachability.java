package no.budstikke.core.lookup;

import java.time.Instant;
import java.util.Optional;

/**
 * A register's answer. A register that is silent has said {@code UNKNOWN}, never {@code NO}
 * (R-LU-4).
 *
 * @param answer one of three
 * @param source which register
 * @param at when it was said
 * @param expires when it may no longer be used
 * @param detail the register's own reason or class, for example BLOCKED or AMBIGUOUS
 */
public record Reachability(
    Answer answer, RegisterId source, Instant at, Instant expires, Optional<String> detail) {
  /** The three answers. */
  public enum Answer {
    YES,
    NO,
    UNKNOWN
  }
}
