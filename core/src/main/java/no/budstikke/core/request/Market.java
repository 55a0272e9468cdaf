package no.budstikke.core.request;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.Optional;

/** A country whose payment rules we know. Source: product specification, section 2. */
public enum Market {
  /** Norway. */
  NO("Europe/Oslo", "NOK"),
  /** Sweden. */
  SE("Europe/Stockholm", "SEK");

  private final ZoneId zone;

  // A currency is one and the same object everywhere and never changes.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Currency currency;

  Market(String zone, String currencyCode) {
    this.zone = ZoneId.of(zone);
    this.currency = Currency.getInstance(currencyCode);
  }

  /** Where the market's civil dates and cut-offs are counted. */
  public ZoneId zone() {
    return zone;
  }

  /** The currency consumers pay in. */
  public Currency currency() {
    return currency;
  }

  /**
   * The market with this ISO 3166 code, {@code NO} or {@code SE}; empty for every other country.
   */
  public static Optional<Market> ofCountry(String code) {
    return Arrays.stream(values()).filter(market -> market.name().equals(code)).findFirst();
  }
}
