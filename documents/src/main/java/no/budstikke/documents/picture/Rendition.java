package no.budstikke.documents.picture;

import no.budstikke.core.choose.Leg;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.PaymentRequest;

/**
 * How a request is to be shown.
 *
 * @param market decides where the address stands and how dates are written
 * @param language of the words that are ours
 * @param payable whether the picture asks for money: only one presentation of a request may
 *     (R-GEN-1)
 * @param announced whether it tells of money that is drawn by a direct debit (R-AG-5)
 * @param copy whether it says that it is a copy, to be paid only once (R-GEN-6)
 */
public record Rendition(
    Market market, Language language, boolean payable, boolean announced, boolean copy) {
  /** A picture that is the first of its request. */
  public Rendition(Market market, Language language, boolean payable, boolean announced) {
    this(market, language, payable, announced, false);
  }

  /** A picture that asks for money, or that is a mere copy. */
  public Rendition(Market market, Language language, boolean payable) {
    this(market, language, payable, false);
  }

  /** As a leg of its plan shows a request. */
  public static Rendition of(PaymentRequest request, Market market, Leg leg) {
    Rendition plain = of(request, market, leg.payable());
    return new Rendition(
        market, plain.language(), plain.payable(), leg.announcesDebit() && request.isPayable());
  }

  /** The same, marked as a copy. */
  public Rendition asCopy() {
    return new Rendition(market, language, payable, announced, true);
  }

  /** Whether the payer must know the day on which money moves. */
  public boolean namesDueDate() {
    return payable || announced;
  }

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
