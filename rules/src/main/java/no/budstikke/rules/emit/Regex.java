package no.budstikke.rules.emit;

/** Regular expressions of XPath as Java has them. Source: XPath Functions and Operators, 7.6.1. */
final class Regex {
  private Regex() {}

  /** An end is the very end, a digit any digit of Unicode, a blank one of four. */
  static String java(String xpath) {
    StringBuilder java = new StringBuilder();
    boolean inClass = false;
    for (int i = 0; i < xpath.length(); i++) {
      char c = xpath.charAt(i);
      if (c == '\\') {
        java.append(escape(xpath.charAt(++i), inClass));
        continue;
      }
      if (c == '[' || c == ']') {
        inClass = c == '[';
      }
      if (!inClass && c == '$') {
        java.append("\\z");
      } else if (!inClass && c == '.') {
        java.append("[^\\n\\r]");
      } else {
        java.append(c);
      }
    }
    return java.toString();
  }

  private static String escape(char c, boolean inClass) {
    return switch (c) {
      case 'd' -> "\\p{Nd}";
      case 's' -> inClass ? " \\t\\n\\r" : "[ \\t\\n\\r]";
      default -> "\\" + c;
    };
  }
}
