package no.budstikke.documents.picture;

import java.util.Locale;
import no.budstikke.core.request.Amount;
import no.budstikke.core.request.CheckDigits;

/**
 * The digits that machines of banks read, ten to the inch. Source: mail and print, sections 3.7 and
 * 3.8.
 */
final class CodeLine {
  /** One position of the line, millimetres. */
  static final double PITCH = 2.54;

  /** Confirm: the code of OCR slips as far as it has been seen (mail and print 3.8). */
  private static final String OCR_SLIP = "41";

  private static final int REFERENCE = 25;
  private static final int KRONOR = 8;
  private static final int BANKGIRO = 8;

  private CodeLine() {}

  static String major(Amount amount) {
    return Long.toString(amount.minor() / 100);
  }

  static String minor(Amount amount) {
    return String.format(Locale.ROOT, "%02d", amount.minor() % 100);
  }

  /** Mod 10 over the whole units and the hundredths. */
  static char check(Amount amount) {
    return CheckDigits.mod10(major(amount) + minor(amount));
  }

  /** The whole line of a Swedish slip, blanks at its end included. */
  static String swedish(String reference, Amount amount, String bankgiro) {
    return "# "
        + right(reference, REFERENCE)
        + " #"
        + right(major(amount), KRONOR)
        + " "
        + minor(amount)
        + "   "
        + check(amount)
        + " >"
        + " ".repeat(17)
        + right(bankgiro, BANKGIRO)
        + "#"
        + OCR_SLIP
        + "#    ";
  }

  private static String right(String text, int width) {
    return " ".repeat(Math.max(0, width - text.length())) + text;
  }
}
