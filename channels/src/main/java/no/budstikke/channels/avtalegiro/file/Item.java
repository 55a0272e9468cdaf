package no.budstikke.channels.avtalegiro.file;

/** One transaction of an order. Source: AvtaleGiro, section 1. */
public sealed interface Item extends Part permits Claim, Cancellation, Mandate, Payment {
  /** Its number in the order: above 0, ascending; receipts speak of it. */
  int number();

  /** The payment reference; empty where there is none. Not checked by its check digit. */
  String kid();

  /** The kind of order that it can be in. */
  default OrderKind order() {
    return switch (this) {
      case Claim _ -> OrderKind.CLAIMS;
      case Cancellation _ -> OrderKind.CANCELLATIONS;
      case Mandate _ -> OrderKind.MANDATES;
      case Payment _ -> OrderKind.PAYMENTS;
    };
  }
}
