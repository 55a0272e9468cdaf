package no.budstikke.documents.configuration;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import no.budstikke.core.choose.Silence;
import no.budstikke.core.choose.Silence.Way;

/** The keys for registers that do not answer. */
final class SilenceKeys {
  private static final Map<String, Way> WAYS =
      Map.of(
          "wait", Way.WAIT,
          "use-last-known", Way.USE_LAST_KNOWN,
          "skip-channel", Way.SKIP_CHANNEL);

  private static final BigDecimal MOST = new BigDecimal("1000");

  private SilenceKeys() {}

  static Silence read(Fields fields, Silence otherwise, PolicyKeys policy) {
    Map<String, Way> ends = new HashMap<>(WAYS);
    ends.remove("wait");
    Silence silence =
        new Silence(
            fields.oneOf("silent", WAYS).orElse(otherwise.first()),
            fields.oneOf("afterwards", ends).orElse(otherwise.afterwards()),
            ConductKeys.duration(fields, "stopBefore").orElse(otherwise.stopBefore()),
            ConductKeys.duration(fields, "atMost").orElse(otherwise.atMost()),
            fields
                .read("budget", SilenceKeys::price, "A price is expected, as 0.50.")
                .or(otherwise::budget),
            fields.has("freshness")
                ? policy.durations(fields.inside("freshness"))
                : otherwise.freshness());
    fields.end();
    return silence;
  }

  /** Ten-thousandths of the currency, as price lists have them. */
  private static Optional<Long> price(String text) {
    try {
      BigDecimal price = new BigDecimal(text);
      return price.signum() >= 0 && price.compareTo(MOST) <= 0
          ? Optional.of(price.movePointRight(4).longValueExact())
          : Optional.empty();
    } catch (ArithmeticException | NumberFormatException _) {
      return Optional.empty();
    }
  }
}
