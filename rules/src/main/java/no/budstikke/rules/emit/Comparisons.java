package no.budstikke.rules.emit;

import java.util.Map;
import no.budstikke.rules.emit.Values.Value;
import no.budstikke.rules.xpath.Expr;
import no.budstikke.rules.xpath.Expr.Binary;
import no.budstikke.rules.xpath.Expr.Call;
import no.budstikke.rules.xpath.Unsupported;

/** Writes comparisons; with several items on a side, one pair is enough. Source: XPath 2.0, 3.5. */
final class Comparisons {
  private static final Map<String, String> FUNCTIONS =
      Map.ofEntries(
          Map.entry("=", "eq"),
          Map.entry("!=", "ne"),
          Map.entry("<", "lt"),
          Map.entry("<=", "le"),
          Map.entry(">", "gt"),
          Map.entry(">=", "ge"),
          Map.entry("eq", "eq"),
          Map.entry("ne", "ne"),
          Map.entry("lt", "lt"),
          Map.entry("le", "le"),
          Map.entry("gt", "gt"),
          Map.entry("ge", "ge"));

  private static final Map<String, String> SIGNS =
      Map.of("eq", "==", "ne", "!=", "lt", "<", "le", "<=", "gt", ">", "ge", ">=");

  private final Emitter emitter;

  Comparisons(Emitter emitter) {
    this.emitter = emitter;
  }

  static boolean is(String operator) {
    return FUNCTIONS.containsKey(operator);
  }

  String of(Binary comparison, Scope scope) {
    if (comparison.left() instanceof Call count
        && count.name().equals("count")
        && comparison.right() instanceof Expr.Numeral limit) {
      return counted(count, comparison.operator(), limit, scope);
    }
    boolean left = emitter.types().many(comparison.left(), scope);
    boolean right = emitter.types().many(comparison.right(), scope);
    if (!left && !right) {
      return pair(comparison.operator(), scope, comparison.left(), scope, comparison.right());
    }
    return emitter
        .methods()
        .call(
            "compare",
            "boolean",
            comparison,
            scope,
            (code, inside) -> {
              emitter
                  .loops()
                  .over(
                      comparison.left(),
                      inside,
                      code,
                      (at, item) ->
                          emitter
                              .loops()
                              .over(
                                  comparison.right(),
                                  inside,
                                  code,
                                  (other, second) -> {
                                    String test =
                                        pair(comparison.operator(), at, item, other, second);
                                    code.line("if (" + test + ") { return true; }");
                                  }));
              code.line("return false;");
            });
  }

  private String counted(Call count, String operator, Expr.Numeral limit, Scope scope) {
    String counter =
        emitter
            .methods()
            .call(
                "count to " + limit.digits(),
                "long",
                count,
                scope,
                (code, inside) -> {
                  code.line("long count = 0;");
                  emitter
                      .loops()
                      .over(
                          count.arguments().getFirst(),
                          inside,
                          code,
                          (at, item) ->
                              code.line(
                                  "if (++count > " + limit.digits() + "L) { return count; }"));
                  code.line("return count;");
                });
    return "%s(%s, %sL)".formatted(FUNCTIONS.getOrDefault(operator, ""), counter, limit.digits());
  }

  private String pair(String operator, Scope left, Expr one, Scope right, Expr other) {
    String function = FUNCTIONS.getOrDefault(operator, "");
    if (function.equals("eq") || function.equals("ne")) {
      String quick = quick(function, left, one, other);
      if (!quick.isEmpty()) {
        return quick;
      }
      quick = quick(function, right, other, one);
      if (!quick.isEmpty()) {
        return quick;
      }
    }
    Value a = emitter.values().value(one, left);
    Value b = emitter.values().value(other, right);
    Kind kind = common(a.kind().atomic(), b.kind().atomic());
    Value first = emitter.values().convert(a, kind);
    Value second = emitter.values().convert(b, kind);
    return isTextWithNumber(a, b) || isTextWithNumber(b, a)
        ? "order(%s, %s) %s 0"
            .formatted(first.java(), second.java(), SIGNS.getOrDefault(function, ""))
        : Values.pair(function, first, second);
  }

  /** The official engine has an order of its own for these. */
  private static boolean isTextWithNumber(Value one, Value other) {
    return one.kind().atomic() == Kind.UNTYPED
        && other.kind().isNumber()
        && !one.optional()
        && !other.optional();
  }

  private static Kind common(Kind one, Kind other) {
    if (one.isText() && other.isText()) {
      return Kind.STRING;
    }
    if (one.isNumber() && other.isNumber()) {
      return Types.arithmetic(one, other, "+");
    }
    if (one == Kind.UNTYPED) {
      return other.isNumber() ? Kind.DOUBLE : other;
    }
    if (other == Kind.UNTYPED) {
      return one.isNumber() ? Kind.DOUBLE : one;
    }
    if (one != other) {
      throw new Unsupported("a comparison of " + one + " with " + other);
    }
    return one;
  }

  /** A comparison with a literal that needs no copy of the text. */
  private String quick(String function, Scope scope, Expr expression, Expr literal) {
    String not = function.equals("ne") ? "!" : "";
    if (literal instanceof Expr.Text text) {
      if (expression instanceof Call call && call.name().equals("normalize-space")) {
        return normalized(not, call, text, scope);
      }
      Value node = emitter.values().value(expression, scope);
      if (node.kind().isNode()) {
        String owner = node.kind() == Kind.ATTRIBUTE ? "attribute" : "element";
        String test = owner + "Is(" + node.java() + ", " + Values.quoted(text.value()) + ")";
        return node.optional() && !not.isEmpty()
            ? "(" + node.java() + " != NONE && !" + test + ")"
            : not + test;
      }
    }
    if (literal instanceof Call call
        && (call.name().equals("true") || call.name().equals("false"))
        && not.isEmpty()) {
      Value node = emitter.values().value(expression, scope);
      if (node.kind() == Kind.ELEMENT) {
        return "elementIsBoolean(" + node.java() + ", " + call.name() + ")";
      }
    }
    return "";
  }

  private String normalized(String not, Call call, Expr.Text text, Scope scope) {
    Expr inside = call.arguments().isEmpty() ? new Expr.Current() : call.arguments().getFirst();
    String upper = "";
    if (inside instanceof Call more && more.name().equals("upper-case")) {
      inside = more.arguments().getFirst();
      upper = "Upper";
    }
    if (!emitter.types().kind(inside, scope).isNode()) {
      return "";
    }
    Value node = emitter.values().value(inside, scope);
    String owner = node.kind() == Kind.ATTRIBUTE ? "attribute" : "element";
    return "%s%sIs%sNormalized(%s, %s)"
        .formatted(not, owner, upper, node.java(), Values.quoted(text.value()));
  }
}
