package no.budstikke.cli.generate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.NationalId;

/**
 * Which of a Swedish issuer's made-up consumers have signed up for e-invoices in their bank: two in
 * five, one in ten of them in a bank that wants an answer. Some let somebody else of the household
 * get the invoice. Always the same for the same index.
 */
public final class MadeSignUps {
  private static final int OF_FIVE = 2;
  private static final int ANSWERED_EVERY = 10;
  private static final List<String> BANKS = List.of("SHB", "FSPA", "NB", "SEB", "LFB", "SKB");
  private static final int FIRST_SERIAL = 100;
  private static final int SERIALS = 800;

  private MadeSignUps() {}

  /** The rows of the simulated distributor's table for the first so many consumers. */
  public static Stream<String> table(MadeIssuer issuer, long consumers) {
    return Stream.concat(
        Stream.of("agreement | " + issuer.fui() + " | " + issuer.account()),
        indexes(consumers).mapToObj(index -> row(issuer, index)));
  }

  /** How many of the first so many consumers have signed up. */
  public static long count(long consumers) {
    return indexes(consumers).count();
  }

  private static LongStream indexes(long consumers) {
    return LongStream.range(0, consumers).filter(index -> index % 5 < OF_FIVE);
  }

  /** The row of one consumer. */
  public static String row(MadeIssuer issuer, long index) {
    return String.join(
        " | ",
        "consumer",
        issuer.fui(),
        Person.number(index),
        BANKS.get((int) (index / 5 % BANKS.size())),
        recipient(index),
        "FMI-" + Person.number(index),
        index % ANSWERED_EVERY == 0 ? "ACKNOWLEDGED" : "AUTOMATIC");
  }

  /** Somebody born before 1900; not every series of digits has a check digit. */
  private static String recipient(long index) {
    long serial = index;
    Optional<NationalId> id = Optional.empty();
    while (id.isEmpty()) {
      String digits =
          String.format(
              Locale.ROOT,
              "18%02d%02d%02d%03d",
              80 + serial / SERIALS % 20,
              1 + serial / 7 % 12,
              1 + serial / 3 % 28,
              FIRST_SERIAL + serial % SERIALS);
      id = NationalId.withCheckDigits(Market.SE, digits);
      serial++;
    }
    return id.get().revealed();
  }
}
