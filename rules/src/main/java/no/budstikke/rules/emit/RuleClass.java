package no.budstikke.rules.emit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import no.budstikke.rules.sheet.Sheet;
import no.budstikke.rules.sheet.Sheet.Assertion;
import no.budstikke.rules.sheet.Sheet.Let;
import no.budstikke.rules.sheet.Sheet.Pattern;
import no.budstikke.rules.sheet.Sheet.Rule;
import no.budstikke.rules.sheet.Sheet.Statement;
import no.budstikke.rules.xpath.Unsupported;

/** Writes the Java class of a rule file. */
public final class RuleClass {
  /** Statements in one method; very large methods are never compiled by the virtual machine. */
  private static final int PART = 25;

  private final Emitter emitter;
  private final Contexts contexts;
  private final Forbidden forbidden;
  private final Globals globals;
  private final List<Assertion> assertions = new ArrayList<>();
  private final List<Written> written = new ArrayList<>();

  /** A rule, with the names of the methods that match it and apply it. */
  private record Written(Pattern pattern, Rule rule, int number) {}

  private RuleClass(Sheet sheet) {
    emitter = new Emitter(sheet);
    contexts = new Contexts(emitter);
    forbidden = new Forbidden(emitter);
    globals = new Globals(emitter);
  }

  /**
   * What the class is called and says of itself.
   *
   * @param packageName of the class
   * @param className its simple name
   * @param layer L3 or L4
   * @param ruleset name and version, as reports give them
   */
  public record Title(String packageName, String className, String layer, String ruleset) {}

  /**
   * The source of a class.
   *
   * @param text Java
   * @param names the elements and attributes that the rules ask for
   */
  public record Source(String text, Set<String> names) {}

  /**
   * Writes the class.
   *
   * @throws Unsupported when a rule uses something the compiler does not know; its id is named
   */
  public static Source write(Sheet sheet, Title title) {
    RuleClass rules = new RuleClass(sheet);
    Scope scope = rules.globals.declare(sheet.globals());
    sheet.functions().forEach(function -> rules.function(function, scope));
    sheet
        .patterns()
        .forEach(pattern -> pattern.rules().forEach(rule -> rules.rule(pattern, rule, scope)));
    String dispatch = rules.dispatch();
    String text =
        new ClassText(rules.emitter, title)
            .write(rules.assertions, rules.forbidden, rules.globals, dispatch);
    Set<String> names = new TreeSet<>(rules.emitter.methods().names().keySet());
    rules
        .forbidden
        .lines()
        .forEach(
            line -> names.addAll(List.of(line.substring(line.indexOf(' ') + 1).split("/", -1))));
    return new Source(text, names);
  }

  private void function(Sheet.Function function, Scope global) {
    Scope scope = global;
    List<String> parameters = new ArrayList<>();
    for (Sheet.Parameter parameter : function.parameters()) {
      Kind kind = Types.declared(parameter.type());
      boolean optional = parameter.type().endsWith("?");
      String java = Scope.javaName(parameter.name());
      parameters.add(kind.java(optional) + " " + java);
      scope = scope.with(parameter.name(), new Scope.Bound(kind, false, optional, java));
    }
    Kind kind = Types.declared(function.type());
    Code code = new Code();
    String result =
        kind == Kind.BOOLEAN
            ? emitter.truths().of(function.result(), scope)
            : emitter.values().as(kind, function.result(), scope).java();
    code.line("return " + result + ";");
    emitter
        .methods()
        .add(
            "  private %s %s(%s) {\n%s  }\n"
                .formatted(
                    kind.java(false),
                    Calls.functionName(function.name()),
                    String.join(", ", parameters),
                    code));
  }

  private void rule(Pattern pattern, Rule rule, Scope scope) {
    int number = written.size();
    written.add(new Written(pattern, rule, number));
    try {
      contexts.write(rule.context(), "is" + number, scope);
    } catch (Unsupported e) {
      throw e.in("context of " + ids(rule));
    }
    apply(rule, number, scope.at(Kind.ELEMENT, "n"));
  }

  private static String ids(Rule rule) {
    return rule.statements().stream()
        .filter(Assertion.class::isInstance)
        .map(statement -> ((Assertion) statement).id())
        .toList()
        .toString();
  }

  private void apply(Rule rule, int number, Scope start) {
    boolean lets = rule.statements().stream().anyMatch(Let.class::isInstance);
    boolean root =
        contexts.sides(rule.context()).stream()
            .allMatch(
                side ->
                    side.rooted() && side.steps().size() == 1 && side.last().filters().isEmpty());
    List<String> parts = new ArrayList<>();
    Code code = new Code();
    Scope scope = start;
    int lines = 0;
    boolean walks = false;
    for (Statement statement : rule.statements()) {
      switch (statement) {
        case Let let -> {
          code.line("at = " + assertions.size() + ";");
          Sheet.Variable variable = let.variable();
          scope =
              emitter
                  .values()
                  .declare(variable.name(), variable.type(), variable.value(), scope, code);
        }
        case Assertion assertion -> {
          int index = assertions.size();
          assertions.add(assertion);
          if (root && forbidden.takes(assertion, index)) {
            walks = true;
          } else {
            assertion(assertion, index, scope, code);
            lines++;
          }
        }
      }
      if (lines == PART && !lets) {
        parts.add(code.toString());
        code = new Code();
        lines = 0;
      }
    }
    if (walks) {
      code.line("forbiddenApplies();");
    }
    parts.add(code.toString());
    write(number, parts);
  }

  private void assertion(Assertion assertion, int index, Scope scope, Code code) {
    String test;
    try {
      test = emitter.truths().of(assertion.test(), scope);
    } catch (Unsupported e) {
      throw e.in(assertion.id());
    }
    code.line("at = " + index + ";");
    code.line("if (!(" + test + ")) { fail(n); }");
  }

  private void write(int number, List<String> parts) {
    StringBuilder calls = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      String name = "apply" + number + (parts.size() == 1 ? "" : "_" + i);
      emitter.methods().add("  private void " + name + "(int n) {\n" + parts.get(i) + "  }\n");
      calls.append("    ").append(name).append("(n);\n");
    }
    if (parts.size() > 1) {
      emitter.methods().add("  private void apply" + number + "(int n) {\n" + calls + "  }\n");
    }
  }

  /** For each name the rules that may match it, in their order; of each pattern one is applied. */
  private String dispatch() {
    Map<List<Integer>, Set<String>> groups = new LinkedHashMap<>();
    groups.put(candidates(""), new TreeSet<>());
    for (String name : Set.copyOf(emitter.methods().names().keySet())) {
      if (!name.startsWith("@")) {
        groups.computeIfAbsent(candidates(name), _ -> new TreeSet<>()).add(name);
      }
    }
    StringBuilder cases = new StringBuilder();
    Map<String, Integer> numbers = new TreeMap<>();
    int group = 0;
    for (Map.Entry<List<Integer>, Set<String>> entry : groups.entrySet()) {
      int number = group++;
      visit(number, entry.getKey());
      cases.append("      case %d -> visit%d(n);\n".formatted(number, number));
      entry.getValue().forEach(name -> numbers.put(name, number));
    }
    numbers.forEach(
        (name, number) -> {
          if (number > 0) {
            cases.append("//").append(name).append(' ').append(number).append('\n');
          }
        });
    return cases.toString();
  }

  private List<Integer> candidates(String name) {
    return written.stream()
        .filter(
            one ->
                contexts.sides(one.rule().context()).stream()
                    .anyMatch(side -> contexts.fits(side, name)))
        .map(Written::number)
        .toList();
  }

  private void visit(int group, List<Integer> candidates) {
    StringBuilder text = new StringBuilder();
    Pattern last = new Pattern("", List.of());
    for (int number : candidates) {
      Pattern pattern = written.get(number).pattern();
      boolean follows = pattern.equals(last);
      text.append(
          "    %sif (is%d(n)) { apply%d(n); }\n".formatted(follows ? "else " : "", number, number));
      last = pattern;
    }
    emitter.methods().add("  private void visit" + group + "(int n) {\n" + text + "  }\n");
  }
}
