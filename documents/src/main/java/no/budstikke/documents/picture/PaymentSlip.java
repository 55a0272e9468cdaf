package no.budstikke.documents.picture;

import no.budstikke.core.request.Bankgiro;
import no.budstikke.core.request.Kid;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.NorwegianAccount;
import no.budstikke.core.request.OcrReference;
import no.budstikke.core.request.Payment;
import no.budstikke.core.request.PaymentRequest;

/**
 * The slip of paper by which a letter can be paid in a bank, instead of the payment panel: off
 * unless the print profile has one. Source: mail and print, sections 3.7 and 3.8.
 */
public enum PaymentSlip {
  /** Payment details are a panel, which phones read. */
  NONE(PaymentPanel.TOP),
  /** Norway: the giro form F60-1, on pre-printed forms. */
  F60(172),
  /** Sweden: the OCR slip of Bankgirot, on white paper. */
  BANKGIRO(198);

  private final double top;

  PaymentSlip(double top) {
    this.top = top;
  }

  /** Where it begins, millimetres from the top of the page; it goes to the foot. */
  double top() {
    return top;
  }

  /** Whether a request can be paid by it: else the panel is drawn. */
  boolean suits(PaymentRequest request, Rendition rendition) {
    Payment payment = request.payment();
    Market market = rendition.market();
    boolean payable = rendition.payable() && payment.due().currency().equals(market.currency());
    return payable
        && switch (this) {
          case NONE -> false;
          case F60 ->
              payment.reference() instanceof Kid
                  && payment.accounts().stream().anyMatch(NorwegianAccount.class::isInstance);
          case BANKGIRO ->
              payment.reference() instanceof OcrReference
                  && payment.accounts().stream().anyMatch(Bankgiro.class::isInstance);
        };
  }
}
