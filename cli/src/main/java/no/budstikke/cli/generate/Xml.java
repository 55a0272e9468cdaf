package no.budstikke.cli.generate;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes indented XML. */
final class Xml {
  private final StringBuilder out = new StringBuilder(8192);
  private final Deque<String> open = new ArrayDeque<>();

  Xml begin(String name, String attributes) {
    indent().append('<').append(name).append(attributes).append(">\n");
    open.push(name);
    return this;
  }

  Xml begin(String name) {
    return begin(name, "");
  }

  Xml end() {
    String name = open.pop();
    indent().append("</").append(name).append(">\n");
    return this;
  }

  Xml leaf(String name, String text) {
    return leaf(name, "", text);
  }

  Xml leaf(String name, String attributes, String text) {
    indent().append('<').append(name).append(attributes).append('>');
    escape(text);
    out.append("</").append(name).append(">\n");
    return this;
  }

  /** As it stands, for what belongs before the root. */
  Xml raw(String text) {
    out.append(text);
    return this;
  }

  String text() {
    return out.toString();
  }

  private StringBuilder indent() {
    return out.repeat(' ', 2 * open.size());
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        default -> out.append(c);
      }
    }
  }
}
