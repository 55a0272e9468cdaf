package no.budstikke.channels.avtalegiro.receipt;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Why the operator says no, as a word of ours, with the operator's own phrase where one is public.
 * Source: AvtaleGiro, section 7.
 */
public enum Reason {
  /** The file is no bank file, or has a fault that the reader names. */
  NOT_READABLE,
  /** The data sender is unknown, or may not send for this account. */
  UNKNOWN_SENDER,
  /** The transmission number was used within 13 months. */
  TRANSMISSION_NUMBER_USED,
  /** Counts, sums or dates at an end are wrong. */
  WRONG_TOTALS,
  /** The order number was used within 12 months and a day. */
  ORDER_NUMBER_USED,
  /** There is no agreement for the account. */
  NO_AGREEMENT,
  /** There is no mandate for the KID: too new, or ended. */
  NO_MANDATE("FBO FINNES IKKE"),
  /** With the other claims of the month it is more than the payer allows. */
  ABOVE_LIMIT("Betalingstransaksjonen har høyere beløp enn på FBO"),
  /** The KID has a wrong check digit. */
  WRONG_KID,
  /** The amount is nothing, or more than anybody owes. */
  WRONG_AMOUNT,
  /** The deadline of its kind has passed. */
  TOO_LATE,
  /** It is due in more than 12 months. */
  TOO_EARLY,
  /** There is no such claim to withdraw, or the payer has stopped it. */
  NO_CLAIM;

  private final String phrase;

  Reason() {
    this("");
  }

  Reason(String phrase) {
    this.phrase = phrase;
  }

  /** The reason that a list names, by our word or by the operator's phrase. */
  public static Optional<Reason> of(String code) {
    return Arrays.stream(values())
        .filter(reason -> reason.name().equals(code) || reason.isPhrase(code))
        .findFirst();
  }

  private boolean isPhrase(String code) {
    return !phrase.isEmpty()
        && phrase.toLowerCase(Locale.ROOT).equals(code.strip().toLowerCase(Locale.ROOT));
  }
}
