package no.budstikke.channels.print;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * The 13 digits by which a print house and a carrier know a letter: seven of the batch, four of its
 * place in that, two of its sheets, so that a receipt shows what we counted. Source: mail and print
 * 3.6 and 3.10.
 *
 * @param digits thirteen
 */
record LetterId(String digits) {
  /** The most letters in one batch whose ids differ. */
  static final int MOST_LETTERS = 9999;

  /** The most sheets of one letter. */
  static final int MOST_SHEETS = 99;

  private static final Pattern FORM = Pattern.compile("\\d{13}");
  private static final long BATCHES = 10_000_000;
  private static final int BEFORE_SHEETS = 11;

  static LetterId of(long batch, int seq, int sheets) {
    return new LetterId(String.format(Locale.ROOT, "%07d%04d%02d", batch % BATCHES, seq, sheets));
  }

  /** What we counted; empty when it is no id of ours. */
  OptionalInt sheets() {
    return FORM.matcher(digits).matches()
        ? OptionalInt.of(Integer.parseInt(digits.substring(BEFORE_SHEETS)))
        : OptionalInt.empty();
  }
}
