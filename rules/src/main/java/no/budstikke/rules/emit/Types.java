package no.budstikke.rules.emit;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import no.budstikke.rules.sheet.Sheet;
import no.budstikke.rules.xpath.Expr;
import no.budstikke.rules.xpath.Expr.Along;
import no.budstikke.rules.xpath.Expr.Binary;
import no.budstikke.rules.xpath.Expr.Call;
import no.budstikke.rules.xpath.Expr.Each;
import no.budstikke.rules.xpath.Expr.Step;
import no.budstikke.rules.xpath.Unsupported;

/** What can be said of an expression before it is run. */
final class Types {
  private static final Set<String> BOOLEAN_CALLS =
      Set.of(
          "not",
          "exists",
          "boolean",
          "true",
          "false",
          "contains",
          "starts-with",
          "ends-with",
          "matches");
  private static final Set<String> STRING_CALLS =
      Set.of(
          "normalize-space",
          "upper-case",
          "substring",
          "substring-after",
          "substring-before",
          "concat",
          "string",
          "translate",
          "replace",
          "string-join",
          "codepoints-to-string",
          "name",
          "local-name",
          "xs:string",
          "tokenize");
  private static final Set<String> MANY_CALLS =
      Set.of("tokenize", "string-to-codepoints", "reverse");
  private static final Set<String> CONTEXT_CALLS =
      Set.of("normalize-space", "string", "name", "local-name", "string-length", "number");
  private static final Set<String> LOGIC =
      Set.of("and", "or", "=", "!=", "<", "<=", ">", ">=", "eq", "ne", "lt", "le", "gt", "ge");

  private final Map<String, Sheet.Function> functions = new TreeMap<>();

  Types(Iterable<Sheet.Function> functions) {
    functions.forEach(function -> this.functions.put(function.name(), function));
  }

  Map<String, Sheet.Function> functions() {
    return functions;
  }

  Kind kind(Expr expression, Scope scope) {
    return switch (expression) {
      case Expr.Text _ -> Kind.STRING;
      case Expr.Numeral number -> number(number.digits());
      case Expr.Variable variable -> scope.variable(variable.name()).kind();
      case Expr.Current _ -> scope.kind();
      case Expr.Nothing _ -> Kind.STRING;
      case Expr.If choice -> wider(kind(choice.then(), scope), kind(choice.otherwise(), scope));
      case Expr.Quantified _ -> Kind.BOOLEAN;
      case Expr.Castable _ -> Kind.BOOLEAN;
      case Expr.Negative negative -> arithmetic(kind(negative.of(), scope), Kind.INTEGER, "-");
      case Expr.For loop -> kind(loop.result(), bind(loop.variable(), loop.in(), scope));
      case Expr.Let let -> kind(let.result(), let(let, scope));
      case Call call -> call(call, scope);
      case Binary binary -> binary(binary, scope);
      case Expr.Path path -> path(path, scope);
    };
  }

  private static Kind number(String digits) {
    if (digits.contains("e") || digits.contains("E")) {
      return Kind.DOUBLE;
    }
    return digits.contains(".") ? Kind.DECIMAL : Kind.INTEGER;
  }

  private static Kind wider(Kind one, Kind other) {
    Kind a = one.atomic();
    Kind b = other.atomic();
    if (one == other) {
      return one;
    }
    if (a.isNumber() && b.isNumber()) {
      return arithmetic(a, b, "+");
    }
    if (a.isText() && b.isText()) {
      return Kind.STRING;
    }
    // A node or a number: untyped values are cast to what is asked for.
    if (a == Kind.UNTYPED && b.isNumber()) {
      return b;
    }
    throw new Unsupported("a choice between " + one + " and " + other);
  }

  Scope bind(String variable, Expr in, Scope scope) {
    return scope.with(
        variable, new Scope.Bound(kind(in, scope), false, false, Scope.javaName(variable)));
  }

  Scope let(Expr.Let let, Scope scope) {
    Kind kind = kind(let.value(), scope);
    boolean many = many(let.value(), scope);
    return scope.with(
        let.variable(),
        new Scope.Bound(
            let.type().isEmpty() ? kind : declared(let.type()),
            many,
            !many && optional(let.value(), scope),
            Scope.javaName(let.variable())));
  }

  static Kind declared(String type) {
    return switch (type.replace("?", "")) {
      case "xs:string", "" -> Kind.STRING;
      case "xs:boolean" -> Kind.BOOLEAN;
      case "xs:decimal", "xs:integer" -> Kind.DECIMAL;
      default -> throw new Unsupported("the type " + type);
    };
  }

  private Kind call(Call call, Scope scope) {
    String name = call.name();
    if (BOOLEAN_CALLS.contains(name)) {
      return Kind.BOOLEAN;
    }
    if (STRING_CALLS.contains(name)) {
      return Kind.STRING;
    }
    return switch (name) {
      case "count", "string-length", "string-to-codepoints", "last", "position" -> Kind.INTEGER;
      case "number" -> Kind.DOUBLE;
      case "xs:decimal", "xs:integer" -> Kind.DECIMAL;
      case "xs:date" -> Kind.DATE;
      case "reverse" -> kind(call.arguments().getFirst(), scope);
      case "sum", "round", "abs" -> {
        Kind kind = kind(call.arguments().getFirst(), scope).atomic();
        yield kind == Kind.UNTYPED ? Kind.DOUBLE : kind;
      }
      default -> {
        Sheet.Function function = functions.get(name);
        if (function == null) {
          throw new Unsupported("the function " + name);
        }
        yield declared(function.type());
      }
    };
  }

  private Kind binary(Binary binary, Scope scope) {
    if (LOGIC.contains(binary.operator())) {
      return Kind.BOOLEAN;
    }
    Kind left = kind(binary.left(), scope);
    if (binary.operator().equals("to")) {
      return Kind.INTEGER;
    }
    Kind right = kind(binary.right(), scope);
    if (binary.operator().equals(",") || binary.operator().equals("|")) {
      if (left != right) {
        throw new Unsupported("a sequence of " + left + " and " + right);
      }
      return left;
    }
    return arithmetic(left, right, binary.operator());
  }

  static Kind arithmetic(Kind one, Kind other, String operator) {
    Kind left = one.atomic();
    Kind right = other.atomic();
    if (left == Kind.UNTYPED || right == Kind.UNTYPED) {
      return operator.equals("idiv") ? Kind.DECIMAL : Kind.DOUBLE;
    }
    if (!left.isNumber() || !right.isNumber()) {
      throw new Unsupported(left + " " + operator + " " + right);
    }
    if (operator.equals("idiv")) {
      return left == Kind.INTEGER && right == Kind.INTEGER ? Kind.INTEGER : Kind.DECIMAL;
    }
    if (left == Kind.DOUBLE || right == Kind.DOUBLE) {
      return Kind.DOUBLE;
    }
    boolean integers = left == Kind.INTEGER && right == Kind.INTEGER && !operator.equals("div");
    return integers ? Kind.INTEGER : Kind.DECIMAL;
  }

  private Kind path(Expr.Path path, Scope scope) {
    Scope at = path.fromDocument() ? scope.at(Kind.DOCUMENT, "") : scope;
    for (Step step : path.steps()) {
      at = at.at(step(step, at), "");
    }
    return at.kind();
  }

  Kind step(Step step, Scope at) {
    return switch (step) {
      case Each each -> kind(each.expression(), at);
      case Along along when along.axis().equals("attribute") -> Kind.ATTRIBUTE;
      case Along along when along.name().equals("text()") -> Kind.TEXT;
      case Along _ -> Kind.ELEMENT;
    };
  }

  /** Whether it can be more than one item. */
  boolean many(Expr expression, Scope scope) {
    return switch (expression) {
      case Expr.Path _ -> true;
      case Expr.For _ -> true;
      case Expr.Nothing _ -> true;
      case Expr.Variable variable -> scope.variable(variable.name()).many();
      case Call call -> MANY_CALLS.contains(call.name());
      case Binary binary -> Set.of(",", "|", "to").contains(binary.operator());
      case Expr.If choice -> many(choice.then(), scope) || many(choice.otherwise(), scope);
      case Expr.Let let -> many(let.result(), let(let, scope));
      default -> false;
    };
  }

  /** Whether a single value can be absent. */
  boolean optional(Expr expression, Scope scope) {
    return maybe(expression, scope) && kind(expression, scope).canBeAbsent();
  }

  private boolean maybe(Expr expression, Scope scope) {
    return switch (expression) {
      case Expr.Path _ -> true;
      case Expr.Nothing _ -> true;
      case Expr.Variable variable -> scope.variable(variable.name()).optional();
      case Expr.Negative negative -> optional(negative.of(), scope);
      case Expr.If choice -> optional(choice.then(), scope) || optional(choice.otherwise(), scope);
      case Expr.Let let -> optional(let.result(), let(let, scope));
      case Binary binary ->
          !LOGIC.contains(binary.operator())
              && (optional(binary.left(), scope) || optional(binary.right(), scope));
      case Call call ->
          Set.of("xs:decimal", "xs:integer", "xs:date", "round", "abs", "xs:string")
                  .contains(call.name())
              && optional(call.arguments().getFirst(), scope);
      default -> false;
    };
  }

  /** Whether it looks at the item in hand. */
  boolean usesContext(Expr expression) {
    return switch (expression) {
      case Expr.Current _ -> true;
      case Call call ->
          (call.arguments().isEmpty() && CONTEXT_CALLS.contains(call.name()))
              || call.arguments().stream().anyMatch(this::usesContext);
      case Expr.Path path ->
          !path.fromDocument()
              && (!(path.steps().getFirst() instanceof Each each)
                  || usesContext(each.expression()));
      default -> expression.parts().anyMatch(this::usesContext);
    };
  }

  /** The names of the variables that it needs from outside. */
  static void free(Expr expression, Set<String> bound, Set<String> found) {
    switch (expression) {
      case Expr.Variable variable -> {
        if (!bound.contains(variable.name())) {
          found.add(variable.name());
        }
      }
      case Expr.Quantified some ->
          under(some.variable(), some.in(), some.condition(), bound, found);
      case Expr.For loop -> under(loop.variable(), loop.in(), loop.result(), bound, found);
      case Expr.Let let -> under(let.variable(), let.value(), let.result(), bound, found);
      default -> expression.parts().forEach(part -> free(part, bound, found));
    }
  }

  private static void under(
      String variable, Expr in, Expr result, Set<String> bound, Set<String> found) {
    free(in, bound, found);
    Set<String> more = new java.util.HashSet<>(bound);
    more.add(variable);
    free(result, more, found);
  }
}
