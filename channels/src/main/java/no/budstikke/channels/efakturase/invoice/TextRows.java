package no.budstikke.channels.efakturase.invoice;

import java.util.ArrayList;
import java.util.List;

/** Text in rows of at most 80 characters, broken at blanks. Source: Swedish e-faktura, 6.4. */
final class TextRows {
  private static final int WIDTH = 80;

  private TextRows() {}

  static List<String> of(String text) {
    List<String> rows = new ArrayList<>();
    for (String line : text.split("\\R", -1)) {
      StringBuilder row = new StringBuilder();
      for (String word : line.strip().split("\\s+", -1)) {
        if (!row.isEmpty() && row.length() + 1 + word.length() > WIDTH) {
          rows.add(row.toString());
          row.setLength(0);
        }
        row.append(row.isEmpty() ? "" : " ").append(word);
        while (row.length() > WIDTH) {
          int end = Character.isHighSurrogate(row.charAt(WIDTH - 1)) ? WIDTH - 1 : WIDTH;
          rows.add(row.substring(0, end));
          row.delete(0, end);
        }
      }
      if (!row.isEmpty()) {
        rows.add(row.toString());
      }
    }
    return rows;
  }
}
