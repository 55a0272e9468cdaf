package no.budstikke.rules.emit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

  /** A rule, and those sides of its context that an element may match. */
  private record Candidate(int rule, List<Integer> sides) {}

  /**
   * Where elements go.
   *
   * @param groups how many there are; the first is for names that no rule names
   * @param members names, with or without a parent's before a slash, and the number of the group
   */
  record Dispatch(int groups, List<String> members) {}

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
    Dispatch dispatch = rules.dispatch();
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

  /**
   * For each name, alone and below each parent that contexts name, the rules that may match it, in
   * their order; of each pattern one is applied.
   */
  private Dispatch dispatch() {
    Map<List<Candidate>, Integer> groups = new LinkedHashMap<>();
    groups.put(candidates("", ""), 0);
    List<String> members = new ArrayList<>();
    for (String name : new TreeSet<>(emitter.methods().names().keySet())) {
      if (!name.startsWith("@")) {
        int alone = group(groups, candidates(name, ""));
        members.add(name + " " + alone);
        for (String parent : parents(name)) {
          members.add(parent + "/" + name + " " + group(groups, candidates(name, parent)));
        }
      }
    }
    groups.forEach((candidates, number) -> visit(number, candidates));
    return new Dispatch(groups.size(), members);
  }

  private static int group(Map<List<Candidate>, Integer> groups, List<Candidate> candidates) {
    Integer known = groups.putIfAbsent(candidates, groups.size());
    return known == null ? groups.size() - 1 : known;
  }

  private Set<String> parents(String name) {
    Set<String> parents = new TreeSet<>();
    written.forEach(
        one ->
            contexts.sides(one.rule().context()).stream()
                .filter(side -> contexts.fits(side, name))
                .forEach(side -> contexts.parent(side).ifPresent(parents::add)));
    return parents;
  }

  private List<Candidate> candidates(String name, String parent) {
    List<Candidate> candidates = new ArrayList<>();
    for (Written one : written) {
      List<Contexts.Side> sides = contexts.sides(one.rule().context());
      List<Integer> fitting =
          IntStream.range(0, sides.size())
              .filter(
                  i ->
                      contexts.fits(sides.get(i), name) && contexts.fitsBelow(sides.get(i), parent))
              .boxed()
              .toList();
      if (!fitting.isEmpty()) {
        candidates.add(new Candidate(one.number(), fitting));
      }
    }
    return List.copyOf(candidates);
  }

  private void visit(int group, List<Candidate> candidates) {
    StringBuilder text = new StringBuilder();
    Pattern last = new Pattern("", List.of());
    for (Candidate one : candidates) {
      Pattern pattern = written.get(one.rule()).pattern();
      String matches =
          one.sides().stream()
              .map(side -> "is%d_%d(n)".formatted(one.rule(), side))
              .collect(Collectors.joining(" || "));
      text.append(
          "    %sif (%s) { apply%d(n); }\n"
              .formatted(pattern.equals(last) ? "else " : "", matches, one.rule()));
      last = pattern;
    }
    emitter.methods().add("  private void visit" + group + "(int n) {\n" + text + "  }\n");
  }
}
