package no.budstikke.rules.emit;

import java.util.ArrayList;
import java.util.List;
import no.budstikke.rules.xpath.Expr;
import no.budstikke.rules.xpath.Expr.Along;
import no.budstikke.rules.xpath.Expr.Each;
import no.budstikke.rules.xpath.Expr.Path;
import no.budstikke.rules.xpath.Expr.Step;
import no.budstikke.rules.xpath.Unsupported;

/** Unions whose sides cannot have a node in common, so that no node is met twice. */
final class Overlap {
  private Overlap() {}

  static void refuse(Expr.Binary union) {
    if (union.left() instanceof Expr.Binary left && left.operator().equals("|")) {
      refuse(left);
      refuse(new Expr.Binary("|", left.left(), union.right()));
      refuse(new Expr.Binary("|", left.right(), union.right()));
      return;
    }
    if (!(union.left() instanceof Path left)
        || !(union.right() instanceof Path right)
        || !differ(left, right)) {
      throw new Unsupported("a union of paths that may meet");
    }
  }

  /** Paths of names, of one length, that differ in a name. */
  private static boolean differ(Path left, Path right) {
    if (left.steps().size() != right.steps().size()
        || left.fromDocument() != right.fromDocument()) {
      return !left.steps().getLast().equals(right.steps().getLast());
    }
    for (int i = 0; i < left.steps().size(); i++) {
      if (left.steps().get(i) instanceof Along one
          && right.steps().get(i) instanceof Along other
          && !one.name().equals(other.name())) {
        return true;
      }
    }
    return false;
  }

  /** The steps, with a path in parentheses and without filters taken as steps of its own. */
  static List<Step> spread(List<Step> steps) {
    List<Step> spread = new ArrayList<>();
    for (Step step : steps) {
      if (step instanceof Each each
          && each.filters().isEmpty()
          && each.expression() instanceof Path path
          && !path.fromDocument()) {
        spread.addAll(spread(path.steps()));
      } else {
        spread.add(step);
      }
    }
    return spread;
  }
}
