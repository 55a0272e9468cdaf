package no.budstikke.core.transform;

import java.time.Instant;
import no.budstikke.core.choose.Agreement;
import no.budstikke.core.choose.Leg;
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
 */
public record Assignment(
    DeliveryId delivery,
    IssuerId issuer,
    Market market,
    Leg leg,
    Agreement agreement,
    PaymentRequest request,
    Instant at,
    Occasion occasion) {
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
}
