package no.budstikke.pipeline.backup;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line of the manifest that names something to be put back. */
sealed interface Entry {
  /** How the line is written; fields have no blanks but the last. */
  String line();

  /**
   * A file of the backup: its place below the backup's directory, its SHA-256 in hex, its length.
   */
  record Part(String path, String hash, long bytes) {
    static final String PATTERN = "([0-9a-f]{64}) (\\d{1,18}) ";

    @Override
    public String toString() {
      return hash + " " + bytes + " " + path;
    }
  }

  /** All rows of one table. */
  record Rows(Part part, long count, TableShape table) implements Entry {
    private static final Pattern FORM =
        Pattern.compile(
            "rows "
                + Part.PATTERN
                + "(database/\\d{3}\\.copy\\.gz) (\\d{1,18}) ([^(]+) \\((.+)\\)");

    @Override
    public String line() {
      return "rows %s %d %s (%s)".formatted(part, count, table.name(), table.columns());
    }
  }

  /** How far a sequence had counted. */
  record Sequence(long value, String name) implements Entry {
    private static final Pattern FORM = Pattern.compile("sequence (-?\\d{1,18}) (.+)");

    @Override
    public String line() {
      return "sequence %d %s".formatted(value, name);
    }
  }

  /** A pack of documents. */
  record Pack(Part part) implements Entry {
    private static final Pattern FORM =
        Pattern.compile("pack " + Part.PATTERN + "(store/[0-9a-f]/[0-9a-f]/[0-9a-f-]{36}\\.pack)");

    @Override
    public String line() {
      return "pack " + part;
    }
  }

  /** The key file. */
  record Keys(Part part) implements Entry {
    static final String PATH = "keys";
    private static final Pattern FORM = Pattern.compile("keys " + Part.PATTERN + "(keys)");

    @Override
    public String line() {
      return "keys " + part;
    }
  }

  /** The file that an entry needs, if it needs one. */
  static Optional<Part> partOf(Entry entry) {
    return switch (entry) {
      case Rows(var part, var _, var _) -> Optional.of(part);
      case Pack(var part) -> Optional.of(part);
      case Keys(var part) -> Optional.of(part);
      case Sequence _ -> Optional.empty();
    };
  }

  /** Reads a line; only places that a backup has can be named, so no line leads out of it. */
  static Entry read(String line) {
    Matcher rows = Rows.FORM.matcher(line);
    Matcher sequence = Sequence.FORM.matcher(line);
    Matcher pack = Pack.FORM.matcher(line);
    Matcher keys = Keys.FORM.matcher(line);
    if (rows.matches()) {
      TableShape table = new TableShape(rows.group(5), rows.group(6));
      return new Rows(part(rows), Long.parseLong(rows.group(4)), table);
    } else if (sequence.matches()) {
      return new Sequence(Long.parseLong(sequence.group(1)), sequence.group(2));
    } else if (pack.matches()) {
      return new Pack(part(pack));
    } else if (keys.matches()) {
      return new Keys(part(keys));
    }
    throw new BackupRefusal("The backup's manifest has a line that this version does not know.");
  }

  private static Part part(Matcher matcher) {
    return new Part(matcher.group(3), matcher.group(1), Long.parseLong(matcher.group(2)));
  }
}
