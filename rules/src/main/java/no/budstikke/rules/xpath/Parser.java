package no.budstikke.rules.xpath;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.budstikke.rules.xpath.Expr.Along;
import no.budstikke.rules.xpath.Expr.Each;
import no.budstikke.rules.xpath.Expr.Path;
import no.budstikke.rules.xpath.Expr.Step;
import no.budstikke.rules.xpath.Tokens.Kind;
import no.budstikke.rules.xpath.Tokens.Token;

/** Reads expressions and patterns. Source: XPath 2.0, section A.1. */
public final class Parser {
  private static final Set<String> COMPARISONS =
      Set.of("=", "!=", "<", "<=", ">", ">=", "eq", "ne", "lt", "le", "gt", "ge");
  private static final Set<String> NODE_TESTS = Set.of("text", "node");

  private final Tokens tokens;

  private Parser(String source) {
    tokens = new Tokens(source);
  }

  /**
   * Reads an expression; patterns are read as expressions, too.
   *
   * @throws Unsupported when it is outside our part of the language
   */
  public static Expr parse(String source) {
    Parser parser = new Parser(source);
    Expr expression = parser.sequence();
    if (parser.tokens.peek(0).kind() != Kind.END) {
      throw new Unsupported("'" + parser.tokens.peek(0).text() + "' behind the end");
    }
    return expression;
  }

  private Expr sequence() {
    Expr left = single();
    while (tokens.takes(",")) {
      left = new Expr.Binary(",", left, single());
    }
    return left;
  }

  private Expr single() {
    boolean variable = tokens.peek(1).text().equals("$");
    if (variable && (tokens.sees("some") || tokens.sees("every"))) {
      return quantified(tokens.next().text().equals("every"));
    }
    if (variable && tokens.takes("for")) {
      return loop();
    }
    if (tokens.sees("if") && tokens.peek(1).text().equals("(")) {
      return choice();
    }
    return or();
  }

  private Expr quantified(boolean every) {
    String name = variable();
    tokens.demand("in");
    Expr in = single();
    if (tokens.takes(",")) {
      throw new Unsupported("several variables in one quantifier");
    }
    tokens.demand("satisfies");
    return new Expr.Quantified(every, name, in, single());
  }

  private Expr loop() {
    String name = variable();
    tokens.demand("in");
    Expr in = single();
    tokens.demand("return");
    return new Expr.For(name, in, single());
  }

  private Expr choice() {
    tokens.next();
    tokens.demand("(");
    Expr condition = sequence();
    tokens.demand(")");
    tokens.demand("then");
    Expr then = single();
    tokens.demand("else");
    return new Expr.If(condition, then, single());
  }

  private String variable() {
    tokens.demand("$");
    return tokens.next().text();
  }

  private Expr or() {
    Expr left = and();
    while (tokens.takes("or")) {
      left = new Expr.Binary("or", left, and());
    }
    return left;
  }

  private Expr and() {
    Expr left = comparison();
    while (tokens.takes("and")) {
      left = new Expr.Binary("and", left, comparison());
    }
    return left;
  }

  private Expr comparison() {
    Expr left = range();
    String operator = tokens.peek(0).text();
    if (tokens.peek(0).kind() != Kind.TEXT && COMPARISONS.contains(operator)) {
      tokens.next();
      return new Expr.Binary(operator, left, range());
    }
    return left;
  }

  private Expr range() {
    Expr left = sum();
    return tokens.takes("to") ? new Expr.Binary("to", left, sum()) : left;
  }

  private Expr sum() {
    Expr left = product();
    while (tokens.sees("+") || tokens.sees("-")) {
      left = new Expr.Binary(tokens.next().text(), left, product());
    }
    return left;
  }

  private Expr product() {
    Expr left = union();
    while (tokens.sees("*") || tokens.sees("div") || tokens.sees("idiv") || tokens.sees("mod")) {
      left = new Expr.Binary(tokens.next().text(), left, union());
    }
    return left;
  }

  private Expr union() {
    Expr left = castable();
    while (tokens.takes("|")) {
      left = new Expr.Binary("|", left, castable());
    }
    return left;
  }

  private Expr castable() {
    Expr left = unary();
    if (!tokens.takes("castable")) {
      return left;
    }
    tokens.demand("as");
    return new Expr.Castable(left, tokens.next().text());
  }

  private Expr unary() {
    return tokens.takes("-") ? new Expr.Negative(unary()) : path();
  }

  private Expr path() {
    List<Step> steps = new ArrayList<>();
    boolean document = false;
    if (tokens.takes("//")) {
      document = true;
      steps.add(new Along("descendant-or-self", "node()", List.of()));
    } else if (tokens.takes("/")) {
      document = true;
      if (!startsStep()) {
        return new Path(true, List.of());
      }
    }
    steps.add(step());
    while (tokens.sees("/") || tokens.sees("//")) {
      if (tokens.next().text().equals("//")) {
        steps.add(new Along("descendant-or-self", "node()", List.of()));
      }
      steps.add(step());
    }
    return simplest(document, steps);
  }

  private static Expr simplest(boolean document, List<Step> steps) {
    if (!document
        && steps.size() == 1
        && steps.getFirst() instanceof Each each
        && each.filters().isEmpty()) {
      return each.expression();
    }
    return new Path(document, List.copyOf(steps));
  }

  private boolean startsStep() {
    Token token = tokens.peek(0);
    return token.kind() == Kind.NAME
        || (token.kind() == Kind.SIGN
            && Set.of("*", "@", ".", "..", "(", "$").contains(token.text()));
  }

  private Step step() {
    Token token = tokens.peek(0);
    if (tokens.takes("..")) {
      return new Along("parent", "node()", filters());
    }
    if (tokens.takes("@")) {
      return new Along("attribute", tokens.next().text(), filters());
    }
    boolean call =
        tokens.peek(1).text().equals("(")
            && token.kind() == Kind.NAME
            && !NODE_TESTS.contains(token.text());
    if (token.kind() == Kind.NAME && !call) {
      return along();
    }
    if (tokens.takes("*")) {
      return new Along("child", "*", filters());
    }
    return new Each(primary(), filters());
  }

  private Along along() {
    String axis = "child";
    if (tokens.peek(1).text().equals("::")) {
      axis = tokens.next().text();
      tokens.next();
    }
    String name = tokens.next().text();
    if (NODE_TESTS.contains(name) && tokens.takes("(")) {
      tokens.demand(")");
      name += "()";
    }
    return new Along(axis, name, filters());
  }

  private List<Expr> filters() {
    List<Expr> filters = new ArrayList<>();
    while (tokens.takes("[")) {
      filters.add(sequence());
      tokens.demand("]");
    }
    return List.copyOf(filters);
  }

  private Expr primary() {
    Token token = tokens.next();
    return switch (token.kind()) {
      case TEXT -> new Expr.Text(unquoted(token.text()));
      case NUMBER -> new Expr.Numeral(token.text());
      case NAME -> call(token.text());
      case SIGN -> sign(token.text());
      case END -> throw new Unsupported("the end where a value should be");
    };
  }

  private Expr sign(String text) {
    return switch (text) {
      case "." -> new Expr.Current();
      case "$" -> new Expr.Variable(tokens.next().text());
      case "(" -> inParentheses();
      default -> throw new Unsupported("'" + text + "' where a value should be");
    };
  }

  private Expr inParentheses() {
    if (tokens.takes(")")) {
      return new Expr.Nothing();
    }
    Expr inside = sequence();
    tokens.demand(")");
    return inside;
  }

  private Expr call(String name) {
    tokens.demand("(");
    List<Expr> arguments = new ArrayList<>();
    while (!tokens.takes(")")) {
      arguments.add(single());
      if (!tokens.sees(")")) {
        tokens.demand(",");
      }
    }
    return new Expr.Call(name, List.copyOf(arguments));
  }

  private static String unquoted(String quoted) {
    String quote = quoted.substring(0, 1);
    return quoted.substring(1, quoted.length() - 1).replace(quote + quote, quote);
  }
}
