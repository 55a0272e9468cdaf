package no.budstikke.channels.kivra.bgmax;

import java.util.List;

/**
 * One settlement file.
 *
 * @param written when, as twenty digits: date, time, microseconds
 * @param test whether it is only a test
 * @param deposits in the order of the file
 */
public record BgMaxFile(String written, boolean test, List<Deposit> deposits) {
  public BgMaxFile {
    deposits = List.copyOf(deposits);
  }

  /** How many payments there are in all. */
  public int payments() {
    return deposits.stream().mapToInt(deposit -> deposit.payments().size()).sum();
  }
}
