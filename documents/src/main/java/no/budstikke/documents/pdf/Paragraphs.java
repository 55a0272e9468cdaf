package no.budstikke.documents.pdf;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Free text as lines that can be shown. */
public final class Paragraphs {
  private Paragraphs() {}

  /** Its paragraphs, without control characters. */
  public static List<String> of(String text) {
    if (text.chars().noneMatch(Character::isISOControl)) {
      return List.of(text.strip());
    }
    return Arrays.stream(text.split("\\R", -1))
        .map(
            line ->
                line.codePoints()
                    .map(letter -> Character.isISOControl(letter) ? ' ' : letter)
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining())
                    .strip())
        .toList();
  }
}
