package no.budstikke.pipeline.returns;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import no.budstikke.core.request.PostalAddress;

/**
 * One letter that came back. Source: mail and print, section 3.10.
 *
 * @param delivery the letter
 * @param request whose letter it was
 * @param customer the issuer's own number for the consumer
 * @param reason why, in the words of the specification
 * @param at when it came back
 * @param moved where the consumer lives now, where the carrier knows
 * @param done when and by whom the issuer's own register was mended, and how
 */
public record LetterReturn(
    UUID delivery,
    UUID request,
    Optional<String> customer,
    String reason,
    Instant at,
    Optional<PostalAddress> moved,
    Optional<Done> done) {
  /** Somebody has seen to it. */
  public record Done(Instant at, String actor, String note) {}

  @Override
  public String toString() {
    return "LetterReturn";
  }
}
