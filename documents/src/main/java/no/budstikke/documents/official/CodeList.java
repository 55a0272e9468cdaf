package no.budstikke.documents.official;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The codes of a list of a rule. */
public final class CodeList {
  private final Set<String> codes;

  private CodeList(Set<String> codes) {
    this.codes = codes;
  }

  /** The codes in a text, with blanks between them. */
  public static CodeList of(String codes) {
    return new CodeList(Set.of(codes.strip().split("\\s+", -1)));
  }

  /** Whether it is one of them. */
  public boolean contains(@Nullable String code) {
    return code != null && codes.contains(code);
  }
}
