package no.budstikke.rules.sheet;

import java.util.List;
import java.util.Map;
import no.budstikke.rules.xpath.Expr;

/**
 * A file of rules.
 *
 * @param namespaces by prefix
 * @param globals variables of the whole file, in order
 * @param functions its own functions
 * @param patterns in order of execution
 */
public record Sheet(
    Map<String, String> namespaces,
    List<Variable> globals,
    List<Function> functions,
    List<Pattern> patterns) {

  /** A variable and its value. */
  public record Variable(String name, String type, Expr value) {}

  /** A parameter of a function; without a declared type the type is empty. */
  public record Parameter(String name, String type) {}

  /** A function of the file. */
  public record Function(String name, String type, List<Parameter> parameters, Expr result) {}

  /** Rules of which the first that matches a node is applied to it. */
  public record Pattern(String name, List<Rule> rules) {}

  /** What holds for the nodes of a context; variables and assertions in their order. */
  public record Rule(Expr context, List<Statement> statements) {}

  /** A variable or an assertion of a rule. */
  public sealed interface Statement {}

  /** A variable for the assertions that follow. */
  public record Let(Variable variable) implements Statement {}

  /** What must be true, by its official id and flag. */
  public record Assertion(String id, boolean fatal, Expr test) implements Statement {}
}
