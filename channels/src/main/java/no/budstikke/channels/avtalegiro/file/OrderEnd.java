package no.budstikke.channels.avtalegiro.file;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The end of an order, as it stands in the file. Source: AvtaleGiro, sections 3.6, 4.4, 5.4, 6.5.
 *
 * @param transactions how many items
 * @param records how many records, the order's start and end included
 * @param ore the sum in øre; 0 for mandates
 * @param made the day the operator made it; for payments only
 * @param earliest the first due date or settlement date; never for mandates
 * @param latest the last one
 */
public record OrderEnd(
    long transactions,
    long records,
    long ore,
    Optional<LocalDate> made,
    Optional<LocalDate> earliest,
    Optional<LocalDate> latest)
    implements Part {
  /** Sums never reach a log. */
  @Override
  public String toString() {
    return "OrderEnd";
  }
}
