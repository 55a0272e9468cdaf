package no.budstikke.channels.avtalegiro.file;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The end of a file, as it stands there. Source: AvtaleGiro, sections 3.7 and 5.5.
 *
 * @param transactions how many items in all orders
 * @param records how many records, all of them
 * @param ore the sum of the orders' sums in øre; cancellations are added
 * @param date to the operator the first due date, from the operator the day it was made
 */
public record TransmissionEnd(long transactions, long records, long ore, Optional<LocalDate> date)
    implements Part {
  /** Sums never reach a log. */
  @Override
  public String toString() {
    return "TransmissionEnd";
  }
}
