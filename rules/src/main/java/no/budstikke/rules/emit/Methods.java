package no.budstikke.rules.emit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
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
  /** So many calls make a method one whose answers are kept. */
  private static final int OFTEN = 8;

  private final Types types;
  private final Map<String, String> known = new LinkedHashMap<>();
  private final Map<String, String> constants = new LinkedHashMap<>();
  private final Map<String, String> named = new TreeMap<>();
  private final List<Written> written = new ArrayList<>();
  private final Map<String, Integer> calls = new HashMap<>();
  private int memos;

  /**
   * A method, as it will be written when all calls are known.
   *
   * @param name empty for one whose text is all of it
   * @param text all of it, or what stands inside
   * @param aboutOneElement whether it answers yes or no of an element and nothing else
   */
  private record Written(String name, String text, boolean aboutOneElement) {}

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
    written.add(new Written("", method, false));
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
      if (context
          && variables.isEmpty()
          && scope.kind() == Kind.ELEMENT
          && returns.equals("boolean")) {
        writeOfElement(name, code);
      } else {
        write(name, returns, parameters.toString(), code, memo);
      }
    }
    calls.merge(name, 1, Integer::sum);
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

  /** Truths about an element that many rules ask for are found out once for each element. */
  private void writeOfElement(String name, Code code) {
    written.add(new Written(name, code.toString(), true));
  }

  private String ofElement(Written method) {
    if (calls.getOrDefault(method.name(), 0) < OFTEN) {
      return "  private boolean %s(int n) {\n%s  }\n".formatted(method.name(), method.text());
    }
    return """
      private boolean %1$s_(int n) {
    %2$s  }

      private boolean %1$s(int n) {
        if (n < 0) { return %1$s_(n); }
        if (%1$sOf.isUnknown(n)) { %1$sOf.put(n, %1$s_(n)); }
        return %1$sOf.isTrue(n);
      }
    """
        .formatted(method.name(), method.text());
  }

  /** The names of the methods whose answers are kept for each element. */
  List<String> kept() {
    return written.stream()
        .filter(Written::aboutOneElement)
        .map(Written::name)
        .filter(name -> calls.getOrDefault(name, 0) >= OFTEN)
        .toList();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    written.forEach(
        method ->
            text.append(method.aboutOneElement() ? ofElement(method) : method.text()).append('\n'));
    return text.toString();
  }
}
