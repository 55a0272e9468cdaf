package no.budstikke.channels.print;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The print house's price table, as terms of the issuer's agreement: {@code price.base} (first
 * sheet, envelope, inserting), {@code price.extraSheet}, {@code price.colourPage}, {@code
 * price.postage.CLASS.ZONE.GRAMS}, {@code price.from} and {@code price.to}. Source: mail and print,
 * section 3.12.
 */
final class PriceTable {
  private static final String PREFIX = "price.";
  private static final String BASE = "price.base";
  private static final String EXTRA_SHEET = "price.extraSheet";
  private static final String COLOUR_PAGE = "price.colourPage";
  private static final String FROM = "price.from";
  private static final String TO = "price.to";
  private static final Pattern POSTAGE =
      Pattern.compile(
          "price\\.postage\\.(economy|standard|priority)\\.(domestic|nordic|europe|world)\\.\\d{1,5}");
  private static final Pattern AMOUNT = Pattern.compile("\\d{1,6}(\\.\\d{1,4})?");

  private final Map<String, String> prices;

  private PriceTable(Map<String, String> prices) {
    this.prices = prices;
  }

  static PriceTable of(Map<String, String> terms) {
    return new PriceTable(own(terms));
  }

  static boolean isOne(String term) {
    return term.startsWith(PREFIX);
  }

  /** Everything that is wrong with the terms about prices, one sentence each. */
  static List<String> objections(Map<String, String> terms) {
    List<String> objections = new ArrayList<>();
    own(terms)
        .forEach(
            (term, value) -> {
              boolean amount =
                  List.of(BASE, EXTRA_SHEET, COLOUR_PAGE).contains(term)
                      || POSTAGE.matcher(term).matches();
              boolean day = term.equals(FROM) || term.equals(TO);
              if (!amount && !day) {
                objections.add("'" + term + "' is no part of a price table.");
              } else if (amount && !AMOUNT.matcher(value).matches()) {
                objections.add("'" + term + "' must be an amount with at most four decimals.");
              } else if (day && day(value).isEmpty()) {
                objections.add("'" + term + "' must be a day, for example 2027-01-01.");
              }
            });
    if (!own(terms).isEmpty() && !terms.containsKey(BASE)) {
      objections.add("A price table has a 'price.base'.");
    }
    return objections;
  }

  /**
   * What a letter costs on a day; empty where the table does not hold or has no postage for it.
   *
   * @param colourPages 0 when it is printed in black
   */
  Optional<BigDecimal> price(Load load, String postage, int colourPages, LocalDate day) {
    Optional<BigDecimal> base = amount(BASE);
    Optional<BigDecimal> stamp =
        amount(
            PREFIX
                + "postage."
                + postage
                + "."
                + load.zone().name().toLowerCase(Locale.ROOT)
                + "."
                + load.weightClass());
    if (base.isEmpty() || stamp.isEmpty() || !holdsOn(day)) {
      return Optional.empty();
    }
    BigDecimal sheets = BigDecimal.valueOf(load.sheets() - 1L);
    BigDecimal pages = BigDecimal.valueOf(colourPages);
    return Optional.of(
        base.get()
            .add(stamp.get())
            .add(amount(EXTRA_SHEET).orElse(BigDecimal.ZERO).multiply(sheets))
            .add(amount(COLOUR_PAGE).orElse(BigDecimal.ZERO).multiply(pages))
            .setScale(4));
  }

  private boolean holdsOn(LocalDate day) {
    return Optional.ofNullable(prices.get(FROM))
            .flatMap(PriceTable::day)
            .filter(day::isBefore)
            .isEmpty()
        && Optional.ofNullable(prices.get(TO))
            .flatMap(PriceTable::day)
            .filter(day::isAfter)
            .isEmpty();
  }

  private Optional<BigDecimal> amount(String term) {
    return Optional.ofNullable(prices.get(term)).map(BigDecimal::new);
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException noDay) {
      return Optional.empty();
    }
  }

  private static Map<String, String> own(Map<String, String> terms) {
    return terms.entrySet().stream()
        .filter(term -> isOne(term.getKey()))
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one, TreeMap::new));
  }
}
