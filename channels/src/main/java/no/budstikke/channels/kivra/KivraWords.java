package no.budstikke.channels.kivra;

import no.budstikke.documents.picture.Language;
import no.budstikke.documents.picture.Wording;

/**
 * The words of titles, file names and the page for phones, from {@code kivra_<tag>.properties}
 * beside this class.
 */
final class KivraWords {
  private static final Wording.Languages ALL = new Wording.Languages(KivraWords.class, "kivra");

  private KivraWords() {}

  static Wording in(Language language) {
    return ALL.in(language);
  }
}
