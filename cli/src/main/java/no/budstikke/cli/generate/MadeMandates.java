package no.budstikke.cli.generate;

import java.util.Locale;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Which of a Norwegian issuer's made-up consumers have let it draw from their account: one in four,
 * of whom every sixth does not want to be told of each debit. Always the same for the same index.
 */
public final class MadeMandates {
  private static final int EVERY = 4;
  private static final int SILENT_EVERY = 24;

  private MadeMandates() {}

  /** The rows of the simulated operator's table for the first so many consumers. */
  public static Stream<String> table(MadeIssuer issuer, long consumers) {
    return Stream.concat(
        Stream.of("agreement | " + issuer.account() + " | " + issuer.dataSender() + " | MOD10"),
        indexes(consumers).mapToObj(index -> row(issuer, index, index % SILENT_EVERY == 0)));
  }

  /** How many of the first so many consumers have one. */
  public static long count(long consumers) {
    return indexes(consumers).count();
  }

  private static LongStream indexes(long consumers) {
    return LongStream.range(0, consumers).filter(index -> index % EVERY == 0);
  }

  /** The row of one consumer, who wants to be told of each debit. */
  public static String row(MadeIssuer issuer, long index) {
    return row(issuer, index, false);
  }

  private static String row(MadeIssuer issuer, long index, boolean silent) {
    return String.format(
        Locale.ROOT,
        "mandate | %s | %s????????? | %s",
        issuer.account(),
        Person.number(index),
        silent ? "N" : "J");
  }
}
