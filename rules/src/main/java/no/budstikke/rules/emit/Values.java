package no.budstikke.rules.emit;

import java.util.List;
import java.util.Map;
import no.budstikke.rules.emit.Scope.Bound;
import no.budstikke.rules.xpath.Expr;
import no.budstikke.rules.xpath.Expr.Along;
import no.budstikke.rules.xpath.Expr.Binary;
import no.budstikke.rules.xpath.Expr.Call;
import no.budstikke.rules.xpath.Expr.Each;
import no.budstikke.rules.xpath.Expr.Path;
import no.budstikke.rules.xpath.Unsupported;

/** Writes expressions for single values, and arrays for sequences. */
final class Values {
  /** Values that are read from the characters of an element, most of them once only. */
  private static final Map<Kind, String> ELEMENT_VALUES =
      Map.of(
          Kind.DECIMAL, "elementDecimal", Kind.DATE, "elementDate", Kind.DOUBLE, "elementDouble");

  private final Emitter emitter;

  Values(Emitter emitter) {
    this.emitter = emitter;
  }

  /**
   * A Java expression for a value.
   *
   * @param kind what it is
   * @param optional whether it may be absent
   * @param java the expression
   */
  record Value(Kind kind, boolean optional, String java) {}

  private Types types() {
    return emitter.types();
  }

  Value value(Expr expression, Scope scope) {
    return new Value(
        types().kind(expression, scope),
        types().optional(expression, scope),
        single(expression, scope));
  }

  /** The value of it, that of a node being untyped. */
  Value atom(Expr expression, Scope scope) {
    Value value = value(expression, scope);
    return value.kind().isNode()
        ? new Value(Kind.UNTYPED, value.optional(), nodeText(value))
        : value;
  }

  private static String nodeText(Value value) {
    String function = value.kind() == Kind.ATTRIBUTE ? "attributeText" : "elementText";
    return function + (value.optional() ? "OrNull" : "") + "(" + value.java() + ")";
  }

  /** A string, empty when there is none. */
  String text(Expr expression, Scope scope) {
    Value atom = atom(expression, scope);
    return switch (atom.kind()) {
      case STRING, UNTYPED -> atom.optional() ? "orEmpty(" + atom.java() + ")" : atom.java();
      case INTEGER, DOUBLE, DECIMAL -> "text(" + atom.java() + ")";
      default -> throw new Unsupported("a text of " + atom.kind());
    };
  }

  /** A whole number in a Java long. */
  String integer(Expr expression, Scope scope) {
    Value value = value(expression, scope);
    if (value.kind() != Kind.INTEGER) {
      throw new Unsupported(value.kind() + " where a whole number is needed");
    }
    return value.java();
  }

  /** The value as another kind. */
  Value as(Kind wanted, Expr expression, Scope scope) {
    if (expression instanceof Expr.If choice) {
      Value then = as(wanted, choice.then(), scope);
      Value otherwise = as(wanted, choice.otherwise(), scope);
      String condition = emitter.truths().of(choice.condition(), scope);
      return new Value(
          wanted,
          then.optional() || otherwise.optional(),
          "(%s ? %s : %s)".formatted(condition, then.java(), otherwise.java()));
    }
    return convert(value(expression, scope), wanted);
  }

  Value convert(Value value, Kind wanted) {
    Kind kind = value.kind();
    if (kind == wanted) {
      return value;
    }
    if (kind == Kind.ELEMENT && ELEMENT_VALUES.containsKey(wanted)) {
      String orNull = wanted == Kind.DOUBLE && value.optional() ? "OrNull" : "";
      String java = ELEMENT_VALUES.get(wanted) + orNull + "(" + value.java() + ")";
      return new Value(wanted, value.optional(), java);
    }
    if (kind.isNode()) {
      return convert(new Value(Kind.UNTYPED, value.optional(), nodeText(value)), wanted);
    }
    if (wanted == Kind.BOOLEAN && value.optional()) {
      throw new Unsupported("a truth that may be absent");
    }
    String java =
        switch (wanted) {
          case STRING, UNTYPED -> kind.isText() ? value.java() : "text(" + value.java() + ")";
          case DECIMAL -> "toDecimal(" + value.java() + ")";
          case DOUBLE -> "toDouble" + (value.optional() ? "OrNull(" : "(") + value.java() + ")";
          case BOOLEAN -> "toBoolean(" + value.java() + ")";
          case DATE -> "toDate(" + value.java() + ")";
          default -> throw new Unsupported(kind + " as " + wanted);
        };
    return new Value(wanted, value.optional(), java);
  }

  /** The Java expression for a single value; more than one item is a dynamic error. */
  String single(Expr expression, Scope scope) {
    return switch (expression) {
      case Expr.Text text -> quoted(text.value());
      case Expr.Numeral number -> number(number.digits());
      case Expr.Current _ -> scope.java();
      case Expr.Variable variable -> variable(scope.variable(variable.name()));
      case Expr.If choice when types().kind(choice, scope) != Kind.BOOLEAN -> choice(choice, scope);
      case Expr.Negative negative -> "-(" + integer(negative.of(), scope) + ")";
      case Expr.Let let -> let(let, scope);
      case Call call when types().kind(call, scope) != Kind.BOOLEAN || isOwn(call) ->
          emitter.calls().of(call, scope);
      case Path path -> path(path, scope);
      case Binary binary when binary.operator().equals("|") -> first(binary, scope);
      case Binary binary when types().kind(binary, scope) != Kind.BOOLEAN ->
          arithmetic(binary, scope);
      case Expr.For loop -> first(loop, scope);
      default -> emitter.truths().of(expression, scope);
    };
  }

  private boolean isOwn(Call call) {
    return types().functions().containsKey(call.name());
  }

  private static String variable(Bound bound) {
    return bound.many() ? "only(" + bound.java() + ")" : bound.java();
  }

  private String number(String digits) {
    if (!digits.contains(".")) {
      return digits + "L";
    }
    return emitter.methods().constant("BigDecimal", "new BigDecimal(\"" + digits + "\")");
  }

  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ' || c > '~') {
        quoted.append("\\u%04x".formatted((int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString().replace("\\u000a", "\\n").replace("\\u000d", "\\r");
  }

  private String choice(Expr.If choice, Scope scope) {
    return as(types().kind(choice, scope), choice, scope).java();
  }

  private String let(Expr.Let let, Scope scope) {
    Scope typed = types().let(let, scope);
    Kind kind = types().kind(let.result(), typed);
    String returns = kind.java(types().optional(let.result(), typed));
    return emitter
        .methods()
        .call(
            "let",
            returns,
            let,
            scope,
            (code, inside) -> {
              Scope more = declare(let.variable(), let.type(), let.value(), inside, code);
              code.line("return " + single(let.result(), more) + ";");
            });
  }

  /** Writes a Java variable for a value. */
  Scope declare(String name, String type, Expr value, Scope scope, Code code) {
    String java = Scope.javaName(name);
    Kind kind = types().kind(value, scope);
    if (types().many(value, scope)) {
      code.line(kind.java(false) + "[] " + java + " = " + array(value, scope) + ";");
      return scope.with(name, new Bound(kind, true, false, java));
    }
    Value single = type.isEmpty() ? value(value, scope) : as(Types.declared(type), value, scope);
    String javaType = single.kind().java(single.optional());
    code.line(javaType + " " + java + " = " + single.java() + ";");
    return scope.with(name, new Bound(single.kind(), false, single.optional(), java));
  }

  /** The items of a sequence. */
  String array(Expr sequence, Scope scope) {
    if (sequence instanceof Expr.Variable variable && scope.variable(variable.name()).many()) {
      return scope.variable(variable.name()).java();
    }
    if (sequence instanceof Call call && call.name().equals("tokenize")) {
      return emitter.calls().tokens(call, scope);
    }
    Kind kind = types().kind(sequence, scope);
    String java = kind.java(false);
    return emitter
        .methods()
        .call(
            "array",
            java + "[]",
            sequence,
            scope,
            (code, inside) -> {
              code.line(java + "[] items = new " + java + "[4];");
              code.line("int size = 0;");
              emitter
                  .loops()
                  .over(
                      sequence,
                      inside,
                      code,
                      (at, item) -> {
                        code.line(
                            "if (size == items.length) { items = Arrays.copyOf(items, size * 2);"
                                + " }");
                        code.line("items[size++] = " + single(item, at) + ";");
                      });
              code.line("return Arrays.copyOf(items, size);");
            });
  }

  private String path(Path path, Scope scope) {
    if (path.steps().size() == 1) {
      if (path.steps().getFirst() instanceof Along along
          && along.filters().isEmpty()
          && along.axis().equals("child")
          && scope.kind() == Kind.ELEMENT
          && along.name().contains(":")) {
        String name = emitter.methods().name(emitter.prefixes().canonical(along.name()));
        return "onlyChild(" + scope.java() + ", " + name + ")";
      }
      if (path.steps().getFirst() instanceof Along along
          && along.filters().isEmpty()
          && along.axis().equals("attribute")
          && scope.kind() == Kind.ELEMENT) {
        return "attribute("
            + scope.java()
            + ", "
            + emitter.methods().name("@" + along.name())
            + ")";
      }
      if (path.steps().getFirst() instanceof Each each && each.filters().size() == 1) {
        String indexed = indexed(each, scope);
        if (!indexed.isEmpty()) {
          return indexed;
        }
      }
    }
    if (path.fromDocument() && path.steps().isEmpty()) {
      throw new Unsupported("the document as a value");
    }
    return first(path, scope);
  }

  /** One item by its place in a sequence of strings or numbers. */
  String indexed(Each each, Scope scope) {
    Expr filter = each.filters().getFirst();
    if (!types().many(each.expression(), scope)) {
      return "";
    }
    if (filter.equals(new Call("last", List.of()))) {
      return "last(" + array(each.expression(), scope) + ")";
    }
    Kind item = types().kind(each.expression(), scope);
    boolean numeric = types().kind(filter, scope.at(item, "unused")) == Kind.INTEGER;
    return numeric && !item.isNode()
        ? "at(" + array(each.expression(), scope) + ", " + single(filter, scope) + ")"
        : "";
  }

  private String first(Expr sequence, Scope scope) {
    Kind kind = types().kind(sequence, scope);
    if (!kind.canBeAbsent()) {
      throw new Unsupported("one of several of " + kind);
    }
    return emitter
        .methods()
        .call(
            "single",
            kind.java(true),
            sequence,
            scope,
            (code, inside) -> {
              code.line(kind.java(true) + " found = " + kind.absent() + ";");
              emitter
                  .loops()
                  .over(
                      sequence,
                      inside,
                      code,
                      (at, item) -> {
                        code.line("if (found != " + kind.absent() + ") { throw several(); }");
                        code.line("found = " + single(item, at) + ";");
                      });
              code.line("return found;");
            });
  }

  private String arithmetic(Binary binary, Scope scope) {
    Kind result = types().kind(binary, scope);
    Kind operands = result;
    if (binary.operator().equals("div") && result == Kind.DECIMAL) {
      operands = Kind.DECIMAL;
    }
    if (binary.operator().equals("idiv") && result == Kind.DECIMAL) {
      operands =
          Types.arithmetic(
              types().kind(binary.left(), scope), types().kind(binary.right(), scope), "+");
    }
    String function =
        switch (binary.operator()) {
          case "+" -> "add";
          case "-" -> "subtract";
          case "*" -> "multiply";
          case "div" -> "divide";
          case "idiv" -> "divideWhole";
          case "mod" -> "modulo";
          default -> throw new Unsupported("the operator " + binary.operator());
        };
    return pair(function, as(operands, binary.left(), scope), as(operands, binary.right(), scope));
  }

  /** A call with two values of one kind. */
  static String pair(String function, Value one, Value other) {
    boolean boxed = one.kind() == Kind.DOUBLE && (one.optional() || other.optional());
    String form = boxed ? "%s(boxed(%s), boxed(%s))" : "%s(%s, %s)";
    return form.formatted(function, one.java(), other.java());
  }
}
