package no.budstikke.rules.xpath;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text cut into tokens. Source: XPath 2.0, section A.2. */
final class Tokens {
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:(?<text>\"(?:[^\"]++|\"\")*+\"|'(?:[^']++|'')*+')"
              + "|(?<number>(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?)"
              + "|(?<name>[A-Za-z_][\\w.-]*(?::[A-Za-z_][\\w.-]*)?)"
              + "|(?<sign>::|//|\\.\\.|<=|>=|!=|[/@.\\[\\](),|=<>+\\-*$?]))");

  /** The kinds of tokens. */
  enum Kind {
    TEXT,
    NUMBER,
    NAME,
    SIGN,
    END
  }

  /** One token. */
  record Token(Kind kind, String text) {}

  private final List<Token> tokens = new ArrayList<>();
  private int at;

  Tokens(String source) {
    Matcher matcher = TOKEN.matcher(source);
    int from = 0;
    int end = source.stripTrailing().length();
    while (from < end) {
      if (!matcher.find(from) || matcher.start() != from) {
        throw new Unsupported("a text that cannot be read from character " + from);
      }
      tokens.add(token(matcher));
      from = matcher.end();
    }
    tokens.add(new Token(Kind.END, ""));
  }

  private static Token token(Matcher matcher) {
    for (Kind kind : List.of(Kind.TEXT, Kind.NUMBER, Kind.NAME, Kind.SIGN)) {
      String text = matcher.group(kind.name().toLowerCase(java.util.Locale.ROOT));
      if (text != null) {
        return new Token(kind, text);
      }
    }
    throw new IllegalStateException("Every alternative has a name.");
  }

  Token peek(int ahead) {
    return tokens.get(Math.min(at + ahead, tokens.size() - 1));
  }

  Token next() {
    Token token = peek(0);
    at++;
    return token;
  }

  boolean sees(String text) {
    Token token = peek(0);
    return token.kind != Kind.TEXT && token.text.equals(text);
  }

  boolean takes(String text) {
    if (sees(text)) {
      at++;
      return true;
    }
    return false;
  }

  void demand(String text) {
    if (!takes(text)) {
      throw new Unsupported("'" + peek(0).text + "' where '" + text + "' should be");
    }
  }
}
