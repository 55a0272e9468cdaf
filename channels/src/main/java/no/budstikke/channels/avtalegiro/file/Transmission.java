package no.budstikke.channels.avtalegiro.file;

import static no.budstikke.channels.avtalegiro.file.Demand.digits;

/**
 * The beginning of a file. Source: AvtaleGiro, sections 3.1 and 5.1.
 *
 * @param sender the customer unit that sends, 8 digits
 * @param number 7 digits, unique for the sender; receipts speak of it
 * @param recipient the customer unit that receives, 8 digits
 */
public record Transmission(String sender, String number, String recipient) implements Part {
  /** The operator's own customer unit. */
  public static final String OPERATOR = "00008080";

  /** Refuses other lengths, and files that the operator has no part in. */
  public Transmission {
    digits("sender", 8, sender);
    digits("transmission number", 7, number);
    digits("recipient", 8, recipient);
    if (sender.equals(OPERATOR) == recipient.equals(OPERATOR)) {
      throw new IllegalArgumentException("One of the two parties is the operator.");
    }
  }

  /** A file for the operator. */
  public static Transmission toOperator(String sender, String number) {
    return new Transmission(sender, number, OPERATOR);
  }

  /** A file from the operator. */
  public static Transmission fromOperator(String number, String recipient) {
    return new Transmission(OPERATOR, number, recipient);
  }

  /** Which way it goes. */
  public Direction direction() {
    return recipient.equals(OPERATOR) ? Direction.TO_OPERATOR : Direction.FROM_OPERATOR;
  }
}
