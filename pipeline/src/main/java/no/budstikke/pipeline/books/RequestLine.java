package no.budstikke.pipeline.books;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A request as it stands in a list; nothing of the consumer is in it.
 *
 * @param request our name for it
 * @param batch what it came in
 * @param key the issuer's idempotency key, empty when unreadable
 * @param kind its kind's code, empty when unreadable
 * @param number the issuer's document number, empty when unreadable
 * @param verdict {@code core.validate.Verdict}
 * @param state {@code core.journey.RequestState}
 * @param since when the state began
 * @param plan of the newest decision
 * @param receivedAt when it came
 * @param payment OPEN, PART_PAID, PAID, OVERPAID or CREDITED, where we are told of payments
 */
public record RequestLine(
    UUID request,
    Optional<UUID> batch,
    String key,
    String kind,
    String number,
    String verdict,
    String state,
    Instant since,
    Optional<String> plan,
    Instant receivedAt,
    Optional<String> payment) {
  /** Issuers put customer numbers into keys. */
  @Override
  public String toString() {
    return "RequestLine " + request;
  }
}
