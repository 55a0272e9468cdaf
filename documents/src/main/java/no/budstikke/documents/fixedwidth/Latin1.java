package no.budstikke.documents.fixedwidth;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Map;

/**
 * Text as ISO-8859-1 can hold it: control characters become blanks, letters it does not have become
 * their nearest ASCII, and what has none a question mark. Source: AvtaleGiro, section 2, writer
 * rules.
 */
public final class Latin1 {
  private static final int DELETE = 0x7F;
  private static final int LAST_CONTROL = 0x9F;
  private static final int LAST = 0xFF;

  /** What Unicode's own decompositions do not tell. */
  private static final Map<Integer, String> EQUIVALENTS =
      Map.ofEntries(
          Map.entry((int) '€', "EUR"),
          Map.entry((int) '‐', "-"),
          Map.entry((int) '‑', "-"),
          Map.entry((int) '‒', "-"),
          Map.entry((int) '–', "-"),
          Map.entry((int) '—', "-"),
          Map.entry((int) '−', "-"),
          Map.entry((int) '‘', "'"),
          Map.entry((int) '’', "'"),
          Map.entry((int) '‚', "'"),
          Map.entry((int) '“', "\""),
          Map.entry((int) '”', "\""),
          Map.entry((int) '„', "\""),
          Map.entry((int) '•', "*"),
          Map.entry((int) '⁄', "/"),
          Map.entry((int) 'đ', "d"),
          Map.entry((int) 'Đ', "D"),
          Map.entry((int) 'ħ', "h"),
          Map.entry((int) 'Ħ', "H"),
          Map.entry((int) 'ı', "i"),
          Map.entry((int) 'ł', "l"),
          Map.entry((int) 'Ł', "L"),
          Map.entry((int) 'ŋ', "n"),
          Map.entry((int) 'Ŋ', "N"),
          Map.entry((int) 'œ', "oe"),
          Map.entry((int) 'Œ', "OE"),
          Map.entry((int) 'ŧ', "t"),
          Map.entry((int) 'Ŧ', "T"),
          Map.entry((int) 'ẞ', "SS"));

  private Latin1() {}

  /** The same text in letters that a file can hold; the text itself when it has no others. */
  public static String of(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isPrintable(text.charAt(i))) {
        return mapped(text);
      }
    }
    return text;
  }

  /** Whether this character of ISO-8859-1 can be seen, or is a blank. */
  static boolean isPrintable(int letter) {
    return (letter >= ' ' && letter < DELETE) || (letter > LAST_CONTROL && letter <= LAST);
  }

  private static String mapped(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    Normalizer.normalize(text, Form.NFC).codePoints().forEach(letter -> append(letter, letters));
    return letters.toString();
  }

  private static void append(int letter, StringBuilder letters) {
    if (isPrintable(letter)) {
      letters.append((char) letter);
    } else if (Character.isISOControl(letter)
        || Character.isSpaceChar(letter)
        || Character.isWhitespace(letter)) {
      letters.append(' ');
    } else if (Character.getType(letter) != Character.FORMAT) {
      letters.append(EQUIVALENTS.getOrDefault(letter, decomposed(letter)));
    }
  }

  private static String decomposed(int letter) {
    String base =
        Normalizer.normalize(Character.toString(letter), Form.NFKD).replaceAll("\\p{M}", "");
    return !base.isEmpty() && base.chars().allMatch(Latin1::isPrintable) ? base : "?";
  }
}
