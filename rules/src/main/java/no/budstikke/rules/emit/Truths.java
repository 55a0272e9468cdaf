package no.budstikke.rules.emit;

import java.util.List;
import no.budstikke.rules.xpath.Expr;
import no.budstikke.rules.xpath.Expr.Along;
import no.budstikke.rules.xpath.Expr.Binary;
import no.budstikke.rules.xpath.Expr.Call;
import no.budstikke.rules.xpath.Expr.Path;
import no.budstikke.rules.xpath.Unsupported;

/** Writes conditions: the effective boolean value of expressions. Source: XPath 2.0, 2.4.3. */
final class Truths {
  private final Emitter emitter;
  private final CodeLists lists;

  Truths(Emitter emitter) {
    this.emitter = emitter;
    this.lists = new CodeLists(emitter);
  }

  /** A condition in brackets, which must not be a number. */
  String filter(Expr expression, Scope scope) {
    if (emitter.types().kind(expression, scope).isNumber()) {
      throw new Unsupported("a position that is computed");
    }
    return of(expression, scope);
  }

  String of(Expr expression, Scope scope) {
    return switch (expression) {
      case Binary binary -> binary(binary, scope);
      case Call call -> call(call, scope);
      case Expr.Quantified some -> quantified(some, scope);
      case Expr.Castable castable -> castable(castable, scope);
      case Expr.If choice ->
          "(%s ? %s : %s)"
              .formatted(
                  of(choice.condition(), scope),
                  of(choice.then(), scope),
                  of(choice.otherwise(), scope));
      case Expr.Nothing _ -> "false";
      default -> value(expression, scope);
    };
  }

  private String binary(Binary binary, Scope scope) {
    String list = lists.contains(binary, scope);
    if (!list.isEmpty()) {
      return list;
    }
    return switch (binary.operator()) {
      case "and" -> "(%s && %s)".formatted(of(binary.left(), scope), of(binary.right(), scope));
      case "or" -> "(%s || %s)".formatted(of(binary.left(), scope), of(binary.right(), scope));
      case "," -> either(binary, scope);
      default ->
          Comparisons.is(binary.operator())
              ? emitter.comparisons().of(binary, scope)
              : value(binary, scope);
    };
  }

  private String either(Binary pair, Scope scope) {
    if (!emitter.types().kind(pair, scope).isNode()) {
      throw new Unsupported("a sequence as a condition");
    }
    return "(%s || %s)".formatted(exists(pair.left(), scope), exists(pair.right(), scope));
  }

  private String call(Call call, Scope scope) {
    List<Expr> arguments = call.arguments();
    return switch (call.name()) {
      case "true" -> "true";
      case "false" -> "false";
      case "not" -> "!" + of(arguments.getFirst(), scope);
      case "boolean" -> of(arguments.getFirst(), scope);
      case "exists" -> exists(arguments.getFirst(), scope);
      case "contains", "starts-with", "ends-with" ->
          "%s(%s, %s)"
              .formatted(
                  Calls.javaName(call.name()),
                  emitter.values().text(arguments.getFirst(), scope),
                  emitter.values().text(arguments.getLast(), scope));
      case "matches" ->
          "%s.matcher(%s).find()"
              .formatted(
                  emitter.calls().pattern(arguments.getLast(), scope),
                  emitter.values().text(arguments.getFirst(), scope));
      default -> value(call, scope);
    };
  }

  /** Whether there is any item. */
  String exists(Expr expression, Scope scope) {
    if (expression instanceof Binary pair
        && (pair.operator().equals("|") || pair.operator().equals(","))) {
      return "(%s || %s)".formatted(exists(pair.left(), scope), exists(pair.right(), scope));
    }
    if (!emitter.types().many(expression, scope)) {
      Values.Value value = emitter.values().value(expression, scope);
      return value.optional()
          ? "(%s != %s)".formatted(value.java(), value.kind().absent())
          : "true";
    }
    if (expression instanceof Path path && path.steps().size() == 1) {
      String quick = oneStep(path, scope);
      if (!quick.isEmpty()) {
        return quick;
      }
    }
    return emitter
        .methods()
        .call(
            "exists",
            "boolean",
            expression,
            scope,
            (code, inside) -> {
              emitter
                  .loops()
                  .over(
                      expression,
                      inside,
                      code,
                      (at, item) -> code.line("if (true) { return true; }"));
              code.line("return false;");
            });
  }

  private String oneStep(Path path, Scope scope) {
    if (!(path.steps().getFirst() instanceof Along along) || !along.filters().isEmpty()) {
      return "";
    }
    String node = path.fromDocument() ? "DOCUMENT" : scope.java();
    if (along.axis().equals("child") && along.name().contains(":")) {
      String name = emitter.methods().name(emitter.prefixes().canonical(along.name()));
      return "(child(" + node + ", " + name + ") != NONE)";
    }
    if (along.axis().equals("attribute")) {
      return "(attribute("
          + node
          + ", "
          + emitter.methods().name("@" + along.name())
          + ") != NONE)";
    }
    return "";
  }

  private String quantified(Expr.Quantified some, Scope scope) {
    String list = lists.contains(some, scope);
    if (!list.isEmpty()) {
      return list;
    }
    return emitter
        .methods()
        .call(
            "quantified",
            "boolean",
            some,
            scope,
            (code, inside) -> {
              emitter
                  .loops()
                  .over(
                      some.in(),
                      inside,
                      code,
                      (at, item) -> {
                        Scope bound = emitter.loops().bind(some.variable(), at, item, inside, code);
                        String condition = of(some.condition(), bound);
                        code.line(
                            some.every()
                                ? "if (!(" + condition + ")) { return false; }"
                                : "if (" + condition + ") { return true; }");
                      });
              code.line("return " + some.every() + ";");
            });
  }

  private String castable(Expr.Castable castable, Scope scope) {
    Values.Value atom = emitter.values().atom(castable.of(), scope);
    if (!atom.kind().isText()) {
      throw new Unsupported("a cast of " + atom.kind());
    }
    return switch (castable.type()) {
      case "xs:date" -> "isDate(" + atom.java() + ")";
      case "xs:integer" -> "isInteger(" + atom.java() + ")";
      case "xs:string" -> atom.optional() ? "(" + atom.java() + " != null)" : "true";
      default -> throw new Unsupported("castable as " + castable.type());
    };
  }

  private String value(Expr expression, Scope scope) {
    Kind kind = emitter.types().kind(expression, scope);
    if (kind.isNode()) {
      if (expression instanceof Expr.Variable variable && scope.variable(variable.name()).many()) {
        return "(" + scope.variable(variable.name()).java() + ".length > 0)";
      }
      return exists(expression, scope);
    }
    if (kind == Kind.BOOLEAN) {
      return emitter.types().many(expression, scope)
          ? onlyTruth(expression, scope)
          : emitter.values().single(expression, scope);
    }
    String single = emitter.values().single(expression, scope);
    boolean words =
        expression instanceof Call call
            && call.name().equals("normalize-space")
            && single.startsWith(Calls.NORMALIZED);
    return words
        ? "hasWords" + single.substring(Calls.NORMALIZED.length())
        : "isTrue(" + single + ")";
  }

  /** The one boolean of a sequence; false when there is none. */
  private String onlyTruth(Expr expression, Scope scope) {
    return emitter
        .methods()
        .call(
            "truth",
            "boolean",
            expression,
            scope,
            (code, inside) -> {
              code.line("boolean found = false;");
              code.line("boolean truth = false;");
              emitter
                  .loops()
                  .over(
                      expression,
                      inside,
                      code,
                      (at, item) -> {
                        code.line("if (found) { throw several(); }");
                        code.line("found = true;");
                        code.line("truth = " + of(item, at) + ";");
                      });
              code.line("return truth;");
            });
  }
}
