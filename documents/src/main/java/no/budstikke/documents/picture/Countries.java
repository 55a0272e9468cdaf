package no.budstikke.documents.picture;

import java.util.Locale;

/** Country names for the last line of a foreign letter (mail and print 3.3). */
final class Countries {
  private Countries() {}

  /** The name in this language; the code itself for a country that is not known. */
  static String name(String code, Language language) {
    return Locale.of("", code)
        .getDisplayCountry(Locale.of(language.tag()))
        .toUpperCase(Locale.ROOT);
  }
}
