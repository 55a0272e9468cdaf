package no.budstikke.rules.emit;

import java.util.ArrayList;
import java.util.List;
import no.budstikke.rules.sheet.Sheet;
import no.budstikke.rules.xpath.Expr;
import no.budstikke.rules.xpath.Expr.Along;
import no.budstikke.rules.xpath.Expr.Binary;
import no.budstikke.rules.xpath.Expr.Call;
import no.budstikke.rules.xpath.Expr.Each;
import no.budstikke.rules.xpath.Expr.Path;
import no.budstikke.rules.xpath.Expr.Step;

/**
 * Assertions at the root that only say that a path must not be there: more than half of all. They
 * are not evaluated but found on the one walk through the document.
 */
final class Forbidden {
  private final Emitter emitter;
  private final List<String> lines = new ArrayList<>();

  Forbidden(Emitter emitter) {
    this.emitter = emitter;
  }

  /** Takes the assertion over if it is of this kind. */
  boolean takes(Sheet.Assertion assertion, int number) {
    if (!(assertion.test() instanceof Call not)
        || !not.name().equals("not")
        || !(not.arguments().getFirst() instanceof Path path)
        || path.fromDocument()) {
      return false;
    }
    List<String> paths = paths(path.steps());
    paths.forEach(one -> lines.add(number + " " + one));
    return !paths.isEmpty();
  }

  /** Paths from the root, each with the number of its assertion. */
  List<String> lines() {
    return lines;
  }

  private List<String> paths(List<Step> steps) {
    List<String> paths = List.of("");
    for (Step step : steps) {
      List<String> longer = new ArrayList<>();
      for (String name : names(step)) {
        paths.forEach(path -> longer.add(path.isEmpty() ? name : path + "/" + name));
      }
      paths = longer;
    }
    return paths;
  }

  /** The names a step leads to; none when it does more than that. */
  private List<String> names(Step step) {
    return switch (step) {
      case Along along
          when along.axis().equals("child")
              && along.filters().isEmpty()
              && along.name().contains(":") ->
          List.of(emitter.prefixes().canonical(along.name()));
      case Each each when each.filters().isEmpty() -> union(each.expression());
      default -> List.of();
    };
  }

  private List<String> union(Expr expression) {
    if (expression instanceof Binary pair && pair.operator().equals("|")) {
      List<String> left = new ArrayList<>(union(pair.left()));
      left.addAll(union(pair.right()));
      return left;
    }
    return expression instanceof Path path && path.steps().size() == 1 && !path.fromDocument()
        ? names(path.steps().getFirst())
        : List.of();
  }
}
