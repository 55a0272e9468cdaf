package no.budstikke.documents.picture;

import no.budstikke.core.request.Market;
import no.budstikke.core.request.PaymentRequest;

/**
 * How a request is to be shown.
 *
 * @param market decides where the address stands and how dates are written
 * @param language of the words that are ours
 * @param payable whether the picture asks for money: only one presentation of a request may
 *     (R-GEN-1)
 */
public record Rendition(Market market, Language language, boolean payable) {
  /** As the request itself asks to be shown. */
  public static Rendition of(PaymentRequest request, Market market, boolean payableLeg) {
    Language language =
        request
            .wishes()
            .language()
            .map(tag -> Language.of(tag, market))
            .orElseGet(() -> Language.ownOf(market));
    return new Rendition(market, language, payableLeg && request.isPayable());
  }
}
