package no.budstikke.cli.generate;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.NationalId;

/**
 * A made-up consumer.
 *
 * @param number customer number at the issuer, eight digits
 * @param name given and family name
 * @param street with house number
 * @param place postal code and town
 * @param email where known
 * @param nationalId where known: synthetic in Norway; in Sweden, whose numbers have no such mark,
 *     of somebody born before 1900
 */
record Person(
    String number,
    String name,
    String street,
    Words.Place place,
    Optional<String> email,
    Optional<NationalId> nationalId) {
  private static final int SYNTHETIC_MONTH = 80;
  private static final int WITH_EMAIL = 930;
  private static final int WITH_NATIONAL_ID = 350;

  static Person of(Dice dice, Market market, long index) {
    Words words = Words.of(market);
    String given = words.givenName(dice);
    String family = words.familyName(dice);
    String number = number(index);
    Optional<String> email =
        dice.permille(WITH_EMAIL)
            ? Optional.of(mailbox(given + "." + family) + "." + number + "@" + domain(market))
            : Optional.empty();
    Optional<NationalId> id =
        dice.permille(WITH_NATIONAL_ID) ? nationalId(dice, market) : Optional.empty();
    return new Person(
        number, given + " " + family, words.street(dice), words.place(dice), email, id);
  }

  /** The customer number of the consumer with this index. */
  static String number(long index) {
    return String.format(Locale.ROOT, "%08d", 10_000_000 + index % 80_000_000);
  }

  private static String domain(Market market) {
    return market == Market.NO ? "epost.example" : "mejl.example";
  }

  private static String mailbox(String name) {
    String plain =
        Normalizer.normalize(
                name.toLowerCase(Locale.ROOT).replace("ø", "o").replace("æ", "ae"),
                Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "");
    return plain.replaceAll("[^a-z.]", "");
  }

  /** Not every series of digits has check digits; after some tries the person goes without. */
  private static Optional<NationalId> nationalId(Dice dice, Market market) {
    Optional<NationalId> id = Optional.empty();
    for (int i = 0; i < 5 && id.isEmpty(); i++) {
      id = NationalId.withCheckDigits(market, digits(dice, market));
    }
    return id;
  }

  private static String digits(Dice dice, Market market) {
    int day = dice.between(1, 28);
    int month = dice.between(1, 12);
    return switch (market) {
      case NO ->
          String.format(
              Locale.ROOT,
              "%02d%02d%02d%03d",
              day,
              month + SYNTHETIC_MONTH,
              dice.between(40, 99),
              dice.between(0, 499));
      case SE ->
          String.format(
              Locale.ROOT,
              "%04d%02d%02d%03d",
              dice.between(1880, 1899),
              month,
              day,
              dice.between(1, 999));
    };
  }

  @Override
  public String toString() {
    return "Person";
  }
}
