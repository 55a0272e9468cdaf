package no.budstikke.core.transform;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the issuer is to be told of how a delivery was prepared, as its slip keeps it: codes only,
 * never anything of the document. Source: mail and print, section 3.4.
 *
 * @param words one sentence of codes each
 */
public record Remarks(List<String> words) {
  /** Nothing to remark. */
  public static final Remarks NONE = new Remarks(List.of());

  private static final String KEY = "remarks";

  public Remarks {
    words = List.copyOf(words);
  }

  /** Those of a slip. */
  public static Remarks of(Map<String, String> slip) {
    return new Remarks(slip.getOrDefault(KEY, "").lines().toList());
  }

  /** What a slip keeps of them; nothing where there are none. */
  public Map<String, String> slip() {
    return words.isEmpty() ? Map.of() : Map.of(KEY, String.join("\n", words));
  }

  /** As the cause of an event: this word, and the remarks behind it. */
  public String behind(String word) {
    return Stream.concat(Stream.of(word), words.stream()).collect(Collectors.joining(" "));
  }
}
