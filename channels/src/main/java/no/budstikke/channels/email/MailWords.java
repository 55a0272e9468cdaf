package no.budstikke.channels.email;

import no.budstikke.documents.picture.Language;
import no.budstikke.documents.picture.Wording;

/** The words of a mail, from {@code mail_<tag>.properties} beside this class. */
final class MailWords {
  private static final Wording.Languages ALL = new Wording.Languages(MailWords.class, "mail");

  private MailWords() {}

  static Wording in(Language language) {
    return ALL.in(language);
  }
}
