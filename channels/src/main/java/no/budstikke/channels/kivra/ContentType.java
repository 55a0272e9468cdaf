package no.budstikke.channels.kivra;

import no.budstikke.core.request.RequestKind;

/**
 * Which content a document becomes. Only what can be paid is an invoice; a credit note is a letter,
 * for {@code letter.creditnotice} tells of a credit report. Source: Kivra, section 6.2 and
 * uncertain 1; R-SE-5.
 */
final class ContentType {
  static final String LETTER = "letter";

  private ContentType() {}

  static String of(RequestKind kind, boolean paid) {
    if (!paid) {
      return LETTER;
    }
    return switch (kind) {
      case INVOICE, OTHER -> "invoice";
      case REMINDER, COLLECTION_WARNING -> "invoice.reminder";
      case COLLECTION_DEMAND -> "invoice.debtcollection";
      case CREDIT_NOTE -> LETTER;
    };
  }
}
