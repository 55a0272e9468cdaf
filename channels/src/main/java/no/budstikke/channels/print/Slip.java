package no.budstikke.channels.print;

import java.util.List;
import java.util.Map;
import no.budstikke.core.transform.Prepared;

/**
 * What the manifest says of one letter. It is stored with the letter when that is prepared, so that
 * a batch can be built again byte for byte whatever the issuer's agreement has become.
 *
 * @param terms as they were agreed then
 * @param pages of the PDF
 * @param postalCode of the recipient
 * @param country of the recipient, ISO 3166
 * @param recipient line by line
 */
record Slip(Terms terms, int pages, String postalCode, String country, List<String> recipient) {
  Slip {
    recipient = List.copyOf(recipient);
  }

  Map<String, String> words() {
    return Map.of(
        "profile", terms.profile(),
        "returnAddress", terms.returnAddress(),
        "class", terms.postage(),
        "duplex", Boolean.toString(terms.duplex()),
        "colour", Boolean.toString(terms.colour()),
        "nondeliverable", terms.nondeliverable(),
        "pages", Integer.toString(pages),
        "postalCode", postalCode,
        "country", country,
        "recipient", String.join("\n", recipient));
  }

  static Slip of(Prepared prepared) {
    Map<String, String> words = prepared.slip();
    Terms terms =
        new Terms(
            word(words, "profile"),
            word(words, "returnAddress"),
            word(words, "class"),
            Boolean.parseBoolean(word(words, "duplex")),
            Boolean.parseBoolean(word(words, "colour")),
            word(words, "nondeliverable"));
    return new Slip(
        terms,
        Integer.parseInt(word(words, "pages")),
        word(words, "postalCode"),
        word(words, "country"),
        word(words, "recipient").lines().toList());
  }

  int sheets() {
    return terms.duplex() ? (pages + 1) / 2 : pages;
  }

  /** The upper end in grams of the step it weighs in: 80 g/m² in C5 (mail and print 3.5). */
  int weightClass() {
    int hundredths = sheets() * 499 + 650;
    if (hundredths <= 2000) {
      return 20;
    }
    return hundredths <= 5000 ? 50 : (hundredths + 9999) / 10_000 * 100;
  }

  private static String word(Map<String, String> words, String key) {
    String word = words.get(key);
    if (word == null) {
      throw new IllegalArgumentException("A letter's slip lacks " + key + ".");
    }
    return word;
  }

  @Override
  public String toString() {
    return "Slip";
  }
}
