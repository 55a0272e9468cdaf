package no.budstikke.core.transform;

import java.time.Instant;
import java.util.Optional;
import no.budstikke.core.choose.Agreement;
import no.budstikke.core.choose.Leg;
import no.budstikke.core.request.Content;
import no.budstikke.core.request.IssuerId;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.PaymentRequest;

/**
 * One leg to be prepared.
 *
 * @param delivery its name
 * @param issuer on whose behalf
 * @param market whose language and calendar apply
 * @param leg what is to be done
 * @param agreement the issuer's contract with the channel
 * @param request what travels
 * @param at the moment that goes into dates inside the bytes; fixed, so that repeating gives the
 *     same bytes
 * @param occasion why
 * @param source the document as it came, byte for byte, where the agreement wants it to go along
 *     and it still says the same as the request
 */
public record Assignment(
    DeliveryId delivery,
    IssuerId issuer,
    Market market,
    Leg leg,
    Agreement agreement,
    PaymentRequest request,
    Instant at,
    Occasion occasion,
    Optional<Content> source) {
  /** A leg that a plan asks for. */
  public Assignment(
      DeliveryId delivery,
      IssuerId issuer,
      Market market,
      Leg leg,
      Agreement agreement,
      PaymentRequest request,
      Instant at) {
    this(delivery, issuer, market, leg, agreement, request, at, Occasion.PLAN);
  }

  /** One without the document itself. */
  public Assignment(
      DeliveryId delivery,
      IssuerId issuer,
      Market market,
      Leg leg,
      Agreement agreement,
      PaymentRequest request,
      Instant at,
      Occasion occasion) {
    this(delivery, issuer, market, leg, agreement, request, at, occasion, Optional.empty());
  }

  /** The same with this document. */
  public Assignment with(Optional<Content> document) {
    return new Assignment(
        delivery, issuer, market, leg, agreement, request, at, occasion, document);
  }
}
