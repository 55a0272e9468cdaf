package no.budstikke.pipeline.books;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A whole list of mandates, or news that nobody's account is in.
 *
 * @param list our name for it
 * @param issuer whose; empty when nobody has the account
 * @param channel by which it came
 * @param account the payee account
 * @param saidAt when the operator made it
 * @param readAt when we read it
 * @param state WAITING, CONFIRMED, REFUSED or NOBODYS
 * @param counts what is in it and what it would change now
 * @param decidedBy who decided about it
 * @param decidedAt when
 */
public record MandateListLine(
    UUID list,
    String issuer,
    String channel,
    String account,
    Instant saidAt,
    Instant readAt,
    String state,
    Counts counts,
    Optional<String> decidedBy,
    Optional<Instant> decidedAt) {
  /**
   * What is in it.
   *
   * @param entries mandates on it
   * @param unreadable those with a KID of unknown kind
   * @param wouldBegin mandates that would become active
   * @param wouldEnd mandates that would end
   */
  public record Counts(int entries, int unreadable, long wouldBegin, long wouldEnd) {}

  @Override
  public String toString() {
    return "MandateListLine " + list;
  }
}
