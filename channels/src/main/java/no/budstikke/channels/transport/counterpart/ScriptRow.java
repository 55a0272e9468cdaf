package no.budstikke.channels.transport.counterpart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One row of a script, with a count of how often it may still be used. */
final class ScriptRow {
  private static final int WITHOUT_END = Integer.MAX_VALUE;

  private final String text;
  private final Pattern pattern;
  private final Behaviour behaviour;
  private final AtomicInteger left;

  private ScriptRow(String text, Pattern pattern, Behaviour behaviour, int times) {
    this.text = text;
    this.pattern = pattern;
    this.behaviour = behaviour;
    this.left = new AtomicInteger(times);
  }

  /** All rows; a row that cannot be read is refused with its line number. */
  static List<ScriptRow> readAll(String table) {
    List<ScriptRow> rows = new ArrayList<>();
    int number = 0;
    for (String line : table.split("\\R", -1)) {
      number++;
      String row = line.split("#", 2)[0].strip();
      if (!row.isEmpty()) {
        int at = number;
        rows.add(
            read(row)
                .orElseThrow(
                    () -> new IllegalArgumentException("Line " + at + " cannot be read.")));
      }
    }
    return rows;
  }

  Behaviour behaviour() {
    return behaviour;
  }

  boolean fits(String... names) {
    return Arrays.stream(names).anyMatch(name -> pattern.matcher(name).matches());
  }

  /** Uses the row once; false when it has been used as often as it may. */
  boolean use() {
    return left.get() == WITHOUT_END || left.getAndDecrement() > 0;
  }

  boolean sameText(ScriptRow other) {
    return text.equals(other.text);
  }

  private static Optional<ScriptRow> read(String row) {
    String[] cells = row.split("\\|", -1);
    if (cells.length < 2 || cells.length > 3 || cells[0].isBlank()) {
      return Optional.empty();
    }
    String times = cells.length == 3 ? cells[2].strip() : "";
    if (!times.isEmpty() && !times.matches("first \\d{1,6}")) {
      return Optional.empty();
    }
    int count = times.isEmpty() ? WITHOUT_END : Integer.parseInt(times.substring(6));
    return Behaviour.read(cells[1])
        .map(behaviour -> new ScriptRow(row, glob(cells[0].strip()), behaviour, count));
  }

  private static Pattern glob(String text) {
    return Pattern.compile(
        Arrays.stream(text.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")),
        Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  }
}
