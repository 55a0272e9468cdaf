package no.budstikke.rules.emit;

/** The body of a method that is being written. */
final class Code {
  private final StringBuilder text = new StringBuilder();
  private int depth = 2;
  private int names;

  void line(String line) {
    text.append("  ".repeat(depth)).append(line).append('\n');
  }

  /** A line that opens a block. */
  void open(String line) {
    line(line + " {");
    depth++;
  }

  void close() {
    depth--;
    line("}");
  }

  /** A variable that no other one in the method is called. */
  String fresh(String prefix) {
    return prefix + ++names;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
