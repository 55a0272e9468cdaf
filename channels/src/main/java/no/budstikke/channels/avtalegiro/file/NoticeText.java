package no.budstikke.channels.avtalegiro.file;

import java.util.ArrayList;
import java.util.List;
import no.budstikke.documents.fixedwidth.Latin1;

/**
 * The text that the payer's bank shows in its notice: up to 42 lines of 80 letters. Source:
 * AvtaleGiro, section 3.5.
 */
public final class NoticeText {
  /** The most lines. */
  public static final int LINES = 42;

  /** The most letters on a line. */
  public static final int LETTERS = 80;

  private NoticeText() {}

  /** The text as lines, broken between words where it must be; too long a text is refused. */
  public static List<String> of(String text) {
    List<String> lines = lines(text);
    if (lines.size() > LINES) {
      throw new IllegalArgumentException("A notice has at most " + LINES + " lines.");
    }
    return lines;
  }

  /** The same, with lines beyond the last one left out. */
  public static List<String> cut(String text) {
    List<String> lines = lines(text);
    return lines.subList(0, Math.min(LINES, lines.size()));
  }

  /** An unchangeable copy; blank lines at the end, which no file can hold, are left out. */
  static List<String> demand(List<String> lines) {
    if (lines.isEmpty()) {
      return List.of();
    }
    int last = lines.size();
    while (last > 0 && lines.get(last - 1).isBlank()) {
      last--;
    }
    if (last > LINES || lines.stream().anyMatch(line -> line.length() > LETTERS)) {
      throw new IllegalArgumentException(
          "A notice has at most " + LINES + " lines of " + LETTERS + " letters.");
    }
    return List.copyOf(lines.subList(0, last));
  }

  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    text.lines().map(Latin1::of).forEach(line -> wrap(line.stripTrailing(), lines));
    while (!lines.isEmpty() && lines.getLast().isEmpty()) {
      lines.removeLast();
    }
    return List.copyOf(lines);
  }

  private static void wrap(String line, List<String> lines) {
    String rest = line;
    while (rest.length() > LETTERS) {
      int blank = rest.lastIndexOf(' ', LETTERS);
      int end = rest.substring(0, Math.max(0, blank)).isBlank() ? LETTERS : blank;
      lines.add(rest.substring(0, end).stripTrailing());
      rest = rest.substring(end).stripLeading();
    }
    lines.add(rest);
  }
}
