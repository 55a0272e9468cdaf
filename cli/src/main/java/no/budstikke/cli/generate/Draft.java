package no.budstikke.cli.generate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.budstikke.core.request.RequestKind;

/**
 * All that a document says.
 *
 * @param issuer who asks
 * @param kind what for
 * @param number document number
 * @param issued on which day
 * @param due last day to pay; absent where nothing is asked for
 * @param person whom
 * @param reference KID or OCR
 * @param original the document it follows
 * @param items the lines
 * @param charges fees
 * @param slip what is wrong on purpose
 */
record Draft(
    MadeIssuer issuer,
    RequestKind kind,
    String number,
    LocalDate issued,
    Optional<LocalDate> due,
    Person person,
    String reference,
    Optional<Original> original,
    List<Item> items,
    List<Totals.Charge> charges,
    Optional<Slip> slip) {
  /** An earlier document. */
  record Original(String number, LocalDate issued) {}

  boolean isCreditNote() {
    return kind == RequestKind.CREDIT_NOTE;
  }

  /** Type 71 of UNCL 1001: a request for a payment that is past due (input format, section 7.1). */
  boolean isPastDue() {
    return switch (kind) {
      case REMINDER, COLLECTION_WARNING, COLLECTION_DEMAND -> true;
      case INVOICE, CREDIT_NOTE, OTHER -> false;
    };
  }

  /** An invoice or credit note for a month's use. */
  boolean isForConsumption() {
    return kind == RequestKind.INVOICE || isCreditNote();
  }

  boolean has(Slip wrong) {
    return slip.filter(wrong::equals).isPresent();
  }

  Totals totals() {
    return Totals.of(issuer.market(), items, charges);
  }

  @Override
  public String toString() {
    return "Draft";
  }
}
