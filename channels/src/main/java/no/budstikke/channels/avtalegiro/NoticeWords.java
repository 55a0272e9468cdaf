package no.budstikke.channels.avtalegiro;

import no.budstikke.documents.fixedwidth.Latin1;
import no.budstikke.documents.picture.Language;
import no.budstikke.documents.picture.Wording;

/** The words of the bank's notice, from {@code notice_<tag>.properties} beside this class. */
final class NoticeWords {
  private static final Wording.Languages ALL = new Wording.Languages(NoticeWords.class, "notice");

  private NoticeWords() {}

  static Wording in(Language language) {
    return ALL.in(language);
  }

  /** A text as one line that a file can hold. */
  static String plain(String text) {
    return Latin1.of(text).replaceAll(" {2,}", " ").strip();
  }
}
