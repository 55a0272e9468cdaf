package no.budstikke.core.request;

/** What the payer must quote (BT-83). */
public sealed interface PaymentReference
    permits Kid, OcrReference, PaymentReference.Plain, PaymentReference.None {
  /** A reference without a check digit, shown as written. */
  record Plain(String value) implements PaymentReference {
    @Override
    public String toString() {
      return "Plain";
    }
  }

  /** There is nothing to quote. */
  record None() implements PaymentReference {}
}
