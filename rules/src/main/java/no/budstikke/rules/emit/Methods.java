package no.budstikke.rules.emit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import no.budstikke.rules.emit.Scope.Bound;
import no.budstikke.rules.xpath.Expr;

/** The methods and constants of the class being written, each written once. */
final class Methods {
  private final Types types;
  private final Map<String, String> known = new LinkedHashMap<>();
  private final Map<String, String> constants = new LinkedHashMap<>();
  private final Map<String, String> named = new TreeMap<>();
  private final StringBuilder text = new StringBuilder();
  private int memos;

  Methods(Types types) {
    this.types = types;
  }

  /** A constant by its Java type and value. */
  String constant(String type, String value) {
    return constants.computeIfAbsent(type + " # " + value, _ -> "C" + constants.size());
  }

  /** The constant that holds the number of a name. */
  String name(String prefixed) {
    return named.computeIfAbsent(prefixed, _ -> "N_" + prefixed.replaceAll("\\W", "_"));
  }

  Map<String, String> constants() {
    return constants;
  }

  Map<String, String> names() {
    return named;
  }

  int memos() {
    return memos;
  }

  void add(String method) {
    text.append(method).append('\n');
  }

  /**
   * A call of the method that computes something from an expression; written on the first call.
   *
   * @param what is computed, to tell methods apart
   * @param returns the Java type
   */
  String call(
      String what, String returns, Expr expression, Scope scope, BiConsumer<Code, Scope> body) {
    boolean context = types.usesContext(expression) && scope.kind() != Kind.DOCUMENT;
    Map<String, Bound> variables = needed(expression, scope);
    StringJoiner parameters = new StringJoiner(", ");
    StringJoiner arguments = new StringJoiner(", ");
    Scope inside = inside(scope, context);
    if (context) {
      parameters.add(scope.kind().java(false) + " n");
      arguments.add(scope.java());
    }
    for (Map.Entry<String, Bound> variable : variables.entrySet()) {
      Bound bound = variable.getValue();
      String java = Scope.javaName(variable.getKey());
      parameters.add(bound.type() + " " + java);
      arguments.add(bound.java());
      inside =
          inside.with(
              variable.getKey(), new Bound(bound.kind(), bound.many(), bound.optional(), java));
    }
    boolean memo = !context && variables.isEmpty() && returns.equals("boolean");
    String key = what + "|" + scope.kind() + "|" + parameters + "|" + expression;
    String name = known.get(key);
    if (name == null) {
      name = "m" + known.size();
      known.put(key, name);
      Code code = new Code();
      body.accept(code, inside);
      write(name, returns, parameters.toString(), code, memo);
    }
    return name + "(" + arguments + ")";
  }

  private static Scope inside(Scope scope, boolean context) {
    Scope inside =
        scope.at(scope.kind(), context ? "n" : scope.kind() == Kind.DOCUMENT ? "DOCUMENT" : "");
    for (Map.Entry<String, Bound> variable : scope.variables().entrySet()) {
      inside = inside.with(variable.getKey(), variable.getValue());
    }
    return inside;
  }

  private static Map<String, Bound> needed(Expr expression, Scope scope) {
    Set<String> free = new TreeSet<>();
    Types.free(expression, Set.of(), free);
    Map<String, Bound> needed = new TreeMap<>();
    free.stream()
        .filter(name -> !scope.variable(name).java().startsWith("g_"))
        .forEach(name -> needed.put(name, scope.variable(name)));
    return needed;
  }

  private void write(String name, String returns, String parameters, Code code, boolean memo) {
    String own = memo ? name + "_" : name;
    add("  private " + returns + " " + own + "(" + parameters + ") {\n" + code + "  }\n");
    if (memo) {
      int slot = memos++;
      add(
          "  private boolean %s() {\n    if (memo[%d] == 0) {\n      memo[%d] = (byte) (%s() ? 2 : 1);\n    }\n    return memo[%d] == 2;\n  }\n"
              .formatted(name, slot, slot, own, slot));
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
