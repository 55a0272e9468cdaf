package no.budstikke.core.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What stands at the top of a payment request.
 *
 * @param kind what is asked for
 * @param number the issuer's document number (BT-1), 1 to 100 characters
 * @param issued civil date of issue in the issuer's market
 * @param due last day to pay; absent where nothing is to be paid
 * @param originals the documents this one follows, in the issuer's order
 */
public record Heading(
    RequestKind kind,
    String number,
    LocalDate issued,
    Optional<LocalDate> due,
    List<Original> originals) {
  public Heading {
    originals = List.copyOf(originals);
    if (number.isBlank() || number.length() > 100) {
      throw new IllegalArgumentException("A document number has 1-100 characters.");
    }
  }

  /**
   * An earlier document.
   *
   * @param number its document number
   * @param issued its date, where the issuer says so
   */
  public record Original(String number, Optional<LocalDate> issued) {}

  @Override
  public String toString() {
    return "Heading";
  }
}
