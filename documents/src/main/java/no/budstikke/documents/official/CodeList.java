package no.budstikke.documents.official;

import org.jspecify.annotations.Nullable;

/** The codes of a list of a rule, found without a copy of the text that may be one. */
public final class CodeList {
  private final @Nullable String[] slots;

  private CodeList(String[] codes) {
    slots = new @Nullable String[Integer.highestOneBit(codes.length) * 4];
    for (String code : codes) {
      int at = code.hashCode() & (slots.length - 1);
      while (slots[at] != null) {
        at = (at + 1) & (slots.length - 1);
      }
      slots[at] = code;
    }
  }

  /** The codes in a text, with blanks between them. */
  public static CodeList of(String codes) {
    return new CodeList(codes.strip().split("\\s+", -1));
  }

  /** Whether it is one of them. */
  public boolean contains(@Nullable String code) {
    return code != null && contains(code.toCharArray(), 0, code.length());
  }

  boolean contains(char[] text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + text[i];
    }
    int at = hash & (slots.length - 1);
    for (String code = slots[at]; code != null; code = slots[at]) {
      if (Slices.are(text, from, to, code)) {
        return true;
      }
      at = (at + 1) & (slots.length - 1);
    }
    return false;
  }
}
