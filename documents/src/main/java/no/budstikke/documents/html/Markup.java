package no.budstikke.documents.html;

/** Texts inside markup. */
public final class Markup {
  private Markup() {}

  /** The text so that it stays text; what XML cannot hold becomes a blank. */
  public static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      switch (letter) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\n' -> escaped.append('\n');
        default -> escaped.append(letter < ' ' || letter == '\uFFFE' ? ' ' : letter);
      }
    }
    return escaped.toString();
  }
}
