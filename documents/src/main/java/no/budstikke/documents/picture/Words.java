package no.budstikke.documents.picture;

import no.budstikke.core.request.RequestKind;

/** The picture's words in one language, from {@code words_<tag>.properties} beside this class. */
final class Words {
  private static final Wording.Languages ALL = new Wording.Languages(Words.class, "words");

  private final Wording words;

  private Words(Wording words) {
    this.words = words;
  }

  static Words in(Language language) {
    return new Words(ALL.in(language));
  }

  String tag() {
    return words.tag();
  }

  /** The words for this key with values in the places {@code {0}}, {@code {1}} … */
  String of(String key, String... values) {
    return words.of(key, values);
  }

  /** What the document is called. */
  String kind(RequestKind kind) {
    return of("kind." + kind.code());
  }

  /** The short form of a UN/ECE recommendation 20 unit; the code itself where we have none. */
  String unit(String code) {
    return words.find("unit." + code).orElse(code);
  }

  /** Every key, so that a test can compare the languages. */
  Iterable<String> keys() {
    return words.keys();
  }
}
