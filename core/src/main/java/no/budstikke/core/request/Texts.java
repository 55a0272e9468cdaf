package no.budstikke.core.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Words and places the consumer sees beside the figures.
 *
 * @param notes notes in the issuer's order (BT-22)
 * @param terms payment terms (BT-20)
 * @param period what the invoice covers (BG-14)
 * @param contract agreement number (BT-12)
 * @param meteringPoint metering point in Norwegian energy invoices
 * @param deliveryAddress installation address (BG-15)
 */
public record Texts(
    List<String> notes,
    Optional<String> terms,
    Optional<Period> period,
    Optional<String> contract,
    Optional<String> meteringPoint,
    Optional<PostalAddress> deliveryAddress) {
  public Texts {
    notes = List.copyOf(notes);
  }

  /**
   * A span of civil dates, both included.
   *
   * @param from first day
   * @param to last day
   */
  public record Period(Optional<LocalDate> from, Optional<LocalDate> to) {}

  @Override
  public String toString() {
    return "Texts";
  }
}
