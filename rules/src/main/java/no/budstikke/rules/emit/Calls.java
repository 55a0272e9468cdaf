package no.budstikke.rules.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import no.budstikke.rules.emit.Values.Value;
import no.budstikke.rules.sheet.Sheet;
import no.budstikke.rules.xpath.Expr;
import no.budstikke.rules.xpath.Expr.Call;
import no.budstikke.rules.xpath.Unsupported;

/** Writes calls of functions. Source: XPath and XQuery Functions and Operators. */
final class Calls {
  /** What gives the text of an element without needless blanks. */
  static final String NORMALIZED = "normalizedText";

  private final Emitter emitter;
  private final Map<String, Expr> literals = new TreeMap<>();

  Calls(Emitter emitter) {
    this.emitter = emitter;
  }

  /** Remembers a global variable whose value is written in the file. */
  void literal(String variable, Expr value) {
    literals.put(variable, value);
  }

  /** The list of a global variable, or nothing when it is none. */
  String list(Expr.Variable variable, Scope scope) {
    boolean global = scope.variable(variable.name()).java().startsWith("g_");
    return global
            && literals.get(variable.name()) instanceof Call call
            && call.arguments().getFirst() instanceof Expr.Text text
            && call.arguments().getLast().equals(new Expr.Text("\\s"))
        ? text.value()
        : "";
  }

  static String javaName(String name) {
    StringBuilder java = new StringBuilder();
    for (String part : name.replaceFirst("^\\w+:", "").split("-", -1)) {
      java.append(
          java.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
    }
    return java.toString();
  }

  String of(Call call, Scope scope) {
    Sheet.Function function = emitter.types().functions().get(call.name());
    if (function != null) {
      return own(function, call, scope);
    }
    List<Expr> arguments =
        call.arguments().isEmpty() ? List.of(new Expr.Current()) : call.arguments();
    Expr first = arguments.getFirst();
    return switch (call.name()) {
      case "xs:decimal" -> cast(first, Kind.DECIMAL, scope);
      case "xs:integer" -> "toInteger(" + emitter.values().atom(first, scope).java() + ")";
      case "xs:date" -> cast(first, Kind.DATE, scope);
      case "xs:string" -> cast(first, Kind.STRING, scope);
      case "number" -> number(first, scope);
      case "count" -> accumulated("count", "long", call, scope);
      case "sum" -> sum(call, scope);
      case "round", "abs" -> numeric(call, scope);
      case "string-join" -> joined(call, scope);
      case "codepoints-to-string" ->
          "Character.toString((int) " + emitter.values().integer(first, scope) + ")";
      case "string-to-codepoints" -> "codepoint(" + emitter.values().text(first, scope) + ")";
      case "name", "local-name" -> localName(first, scope);
      case "replace" ->
          "%s.matcher(%s).replaceAll(%s)"
              .formatted(
                  pattern(arguments.get(1), scope),
                  emitter.values().text(first, scope),
                  emitter.values().text(arguments.get(2), scope));
      case "substring" -> substring(arguments, scope);
      case "normalize-space",
          "upper-case",
          "substring-after",
          "substring-before",
          "concat",
          "string",
          "translate",
          "string-length" ->
          texts(call.name(), arguments, scope);
      default -> throw new Unsupported("the function " + call.name());
    };
  }

  private String cast(Expr argument, Kind kind, Scope scope) {
    return emitter.values().as(kind, argument, scope).java();
  }

  private String localName(Expr argument, Scope scope) {
    Value node = emitter.values().value(argument, scope);
    if (node.kind() != Kind.ELEMENT) {
      throw new Unsupported("the name of " + node.kind());
    }
    return "localName(" + node.java() + ")";
  }

  private String number(Expr argument, Scope scope) {
    Value atom = emitter.values().atom(argument, scope);
    return atom.kind().isText() ? "number(" + atom.java() + ")" : "toDouble(" + atom.java() + ")";
  }

  private String numeric(Call call, Scope scope) {
    Kind kind = emitter.types().kind(call, scope);
    return call.name() + "(" + cast(call.arguments().getFirst(), kind, scope) + ")";
  }

  private String texts(String name, List<Expr> arguments, Scope scope) {
    if (name.equals("normalize-space")
        && emitter.types().kind(arguments.getFirst(), scope) == Kind.ELEMENT) {
      return NORMALIZED + "(" + emitter.values().single(arguments.getFirst(), scope) + ")";
    }
    if (name.equals("string-length")
        && arguments.getFirst() instanceof Call after
        && after.name().equals("substring-after")
        && after.arguments().getLast() instanceof Expr.Text mark
        && emitter.types().kind(after.arguments().getFirst(), scope) == Kind.ELEMENT) {
      return "lengthAfter(%s, %s)"
          .formatted(
              emitter.values().single(after.arguments().getFirst(), scope),
              Values.quoted(mark.value()));
    }
    StringJoiner texts = new StringJoiner(", ");
    arguments.forEach(argument -> texts.add(emitter.values().text(argument, scope)));
    return name.equals("string") ? texts.toString() : javaName(name) + "(" + texts + ")";
  }

  private String substring(List<Expr> arguments, Scope scope) {
    StringJoiner texts = new StringJoiner(", ");
    texts.add(emitter.values().text(arguments.getFirst(), scope));
    for (Expr place : arguments.subList(1, arguments.size())) {
      Value value = emitter.values().value(place, scope);
      texts.add(value.kind() == Kind.DECIMAL ? "whole(" + value.java() + ")" : value.java());
    }
    return "substring(" + texts + ")";
  }

  private String sum(Call call, Scope scope) {
    Kind kind = emitter.types().kind(call, scope);
    String start = kind == Kind.DECIMAL ? "BigDecimal.ZERO" : "0";
    return emitter
        .methods()
        .call(
            "sum",
            kind.java(false),
            call,
            scope,
            (code, inside) -> {
              code.line(kind.java(false) + " sum = " + start + ";");
              emitter
                  .loops()
                  .over(
                      call.arguments().getFirst(),
                      inside,
                      code,
                      (at, item) ->
                          code.line(
                              "sum = add(sum, %s);"
                                  .formatted(emitter.values().as(kind, item, at).java())));
              code.line("return sum;");
            });
  }

  private String accumulated(String what, String type, Call call, Scope scope) {
    return emitter
        .methods()
        .call(
            what,
            type,
            call,
            scope,
            (code, inside) -> {
              code.line("long count = 0;");
              emitter
                  .loops()
                  .over(
                      call.arguments().getFirst(),
                      inside,
                      code,
                      (at, item) -> code.line("count++;"));
              code.line("return count;");
            });
  }

  private String joined(Call call, Scope scope) {
    String separator = emitter.values().text(call.arguments().getLast(), scope);
    return emitter
        .methods()
        .call(
            "join",
            "String",
            call,
            scope,
            (code, inside) -> {
              code.line("StringJoiner joined = new StringJoiner(" + separator + ");");
              emitter
                  .loops()
                  .over(
                      call.arguments().getFirst(),
                      inside,
                      code,
                      (at, item) ->
                          code.line("joined.add(" + emitter.values().text(item, at) + ");"));
              code.line("return joined.toString();");
            });
  }

  private String own(Sheet.Function function, Call call, Scope scope) {
    List<String> arguments = new ArrayList<>();
    for (int i = 0; i < function.parameters().size(); i++) {
      String type = function.parameters().get(i).type();
      Expr argument = call.arguments().get(i);
      if (type.isEmpty()) {
        arguments.add(emitter.values().text(argument, scope));
        continue;
      }
      Value value = emitter.values().as(Types.declared(type), argument, scope);
      boolean demanded = value.optional() && !type.endsWith("?");
      arguments.add(demanded ? "demand(" + value.java() + ")" : value.java());
    }
    return functionName(function.name()) + "(" + String.join(", ", arguments) + ")";
  }

  static String functionName(String name) {
    return "f_" + name.replaceAll("\\W", "_");
  }

  /** The items of {@code tokenize}. */
  String tokens(Call call, Scope scope) {
    return "tokenize(%s, %s)"
        .formatted(
            emitter.values().text(call.arguments().getFirst(), scope),
            pattern(call.arguments().getLast(), scope));
  }

  /** The constant of a regular expression that is written in the file. */
  String pattern(Expr expression, Scope scope) {
    Expr literal =
        expression instanceof Expr.Variable variable
            ? literals.getOrDefault(variable.name(), expression)
            : expression;
    if (!(literal instanceof Expr.Text text)) {
      throw new Unsupported("a regular expression that is computed");
    }
    String java = Regex.java(text.value());
    return emitter.methods().constant("Pattern", "Pattern.compile(" + Values.quoted(java) + ")");
  }
}
