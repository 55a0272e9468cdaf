package no.budstikke.documents.configuration;

import java.math.BigDecimal;
import java.util.Optional;

/** The keys of the guard over batches. */
final class GuardKeys {
  private static final BigDecimal MOST = new BigDecimal("10000");

  private GuardKeys() {}

  static BatchGuard read(Fields fields) {
    BatchGuard usual = BatchGuard.USUAL;
    BatchGuard guard =
        new BatchGuard(
            number(fields, "rejectedPercent", usual.rejectedPercent()),
            number(fields, "printGrowth", usual.printGrowth()),
            number(fields, "deviationPercent", usual.deviationPercent()),
            number(fields, "repeatedPercent", usual.repeatedPercent()),
            fields.read("ceiling", RuleBooks::minor, "An amount is expected, as 100000.00."));
    fields.end();
    return guard;
  }

  private static BigDecimal number(Fields fields, String key, BigDecimal otherwise) {
    return fields.read(key, GuardKeys::number, "A number from 0 is expected.").orElse(otherwise);
  }

  private static Optional<BigDecimal> number(String text) {
    try {
      return Optional.of(new BigDecimal(text))
          .filter(number -> number.signum() >= 0 && number.compareTo(MOST) <= 0);
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }
}
