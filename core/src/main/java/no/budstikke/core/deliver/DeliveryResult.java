package no.budstikke.core.deliver;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import no.budstikke.core.choose.ReasonCode;

/**
 * What is known of one item after a hand-over. The class decides what happens next (R-FB-6; design,
 * ruling 2). Codes are the channel's own and never hold personal data.
 */
public sealed interface DeliveryResult {
  /**
   * They have it.
   *
   * @param theirReference by which they know it, where they say one
   * @param level how much that proves
   * @param at when they said so
   */
  record Accepted(Optional<String> theirReference, ReceiptLevel level, Instant at)
      implements DeliveryResult {}

  /** Definitely not, and nobody is to blame: take the next plan. */
  record NotDeliverable(ReasonCode reason, String code) implements DeliveryResult {}

  /**
   * They looked at it and the document is wrong: a person must look; the same document would be
   * wrong elsewhere, too.
   */
  record RejectedData(String code) implements DeliveryResult {}

  /**
   * Our side of the contract is broken: pause the issuer's channel and raise an alarm; nothing is
   * lost.
   */
  record Misconfigured(String code) implements DeliveryResult {}

  /** Surely not delivered: repeating is safe. */
  record NotReached(Duration tryAgainIn, String code) implements DeliveryResult {}

  /** May have arrived: ask first, never repeat blindly. */
  record Unknown(String code) implements DeliveryResult {}
}
