package no.budstikke.channels.avtalegiro.file;

import java.util.List;
import java.util.Optional;

/** Where a payment came from. Source: AvtaleGiro, section 6.6. */
public enum PaymentType {
  /** A giro debited to an account. */
  GIRO(10),
  /** A standing order. */
  STANDING_ORDER(11),
  /** Direct remittance. */
  DIRECT_REMITTANCE(12),
  /** Home and company banking: most payments. */
  BUSINESS_TERMINAL(13),
  /** A giro over the counter. */
  COUNTER(14),
  /** A claim of ours, paid. */
  AVTALEGIRO(15),
  /** A giro by telephone. */
  TELEPHONE(16),
  /** A giro paid in cash. */
  CASH(17),
  /** A card or internet payment taken back, with KID. */
  REVERSAL(18),
  /** A card or internet payment with KID. */
  PURCHASE(19),
  /** A card or internet payment taken back, with free text. */
  REVERSAL_WITH_TEXT(20),
  /** A card or internet payment with free text. */
  PURCHASE_WITH_TEXT(21);

  private static final int FIRST = 10;
  private static final List<PaymentType> ALL = List.of(values());

  private final int code;

  PaymentType(int code) {
    this.code = code;
  }

  /** The transaction type. */
  public int code() {
    return code;
  }

  /** Whether there is free text and no KID: amount item 3 is there. */
  public boolean hasText() {
    return this == REVERSAL_WITH_TEXT || this == PURCHASE_WITH_TEXT;
  }

  /** The type with this code, if there is one. */
  static Optional<PaymentType> of(int code) {
    int place = code - FIRST;
    return place >= 0 && place < ALL.size() ? Optional.of(ALL.get(place)) : Optional.empty();
  }
}
