package no.budstikke.rules.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.budstikke.rules.xpath.Expr;
import no.budstikke.rules.xpath.Expr.Along;
import no.budstikke.rules.xpath.Expr.Each;
import no.budstikke.rules.xpath.Expr.Path;
import no.budstikke.rules.xpath.Expr.Step;
import no.budstikke.rules.xpath.Unsupported;

/** Contexts of rules: patterns that an element matches or not. Source: XSLT 2.0, section 5.5. */
final class Contexts {
  /**
   * One side of a context.
   *
   * @param rooted whether the first step is a child of the document
   * @param steps along children
   */
  record Side(boolean rooted, List<Along> steps) {
    Along last() {
      return steps.getLast();
    }

    boolean childOfDocument() {
      return rooted && steps.size() == 1;
    }
  }

  private final Emitter emitter;

  Contexts(Emitter emitter) {
    this.emitter = emitter;
  }

  /** The sides of a context, between the bars. */
  List<Side> sides(Expr context) {
    List<Side> sides = new ArrayList<>();
    collect(context, List.of(), sides);
    return sides;
  }

  private void collect(Expr context, List<Expr> filters, List<Side> sides) {
    if (context instanceof Expr.Binary union && union.operator().equals("|")) {
      collect(union.left(), filters, sides);
      collect(union.right(), filters, sides);
      return;
    }
    if (!(context instanceof Path path)) {
      throw new Unsupported("a context that is no path");
    }
    if (path.steps().size() == 1 && path.steps().getFirst() instanceof Each each) {
      collect(each.expression(), each.filters(), sides);
      return;
    }
    sides.add(side(path, filters));
  }

  private static Side side(Path path, List<Expr> filters) {
    List<Along> steps = new ArrayList<>();
    boolean anywhere = false;
    for (Step step : path.steps()) {
      if (!(step instanceof Along along)) {
        throw new Unsupported("a context with a step in parentheses");
      }
      if (along.axis().equals("descendant-or-self") && steps.isEmpty()) {
        anywhere = true;
      } else if (along.axis().equals("child")) {
        steps.add(along);
      } else {
        throw new Unsupported("a context with the axis " + along.axis());
      }
    }
    Along last = steps.removeLast();
    List<Expr> all = new ArrayList<>(last.filters());
    all.addAll(filters);
    steps.add(new Along("child", last.name(), List.copyOf(all)));
    return new Side(path.fromDocument() && !anywhere, List.copyOf(steps));
  }

  /** Whether an element of this name can match the side; names outside the rules are empty. */
  boolean fits(Side side, String name) {
    if (!side.last().name().equals("*")) {
      return emitter.prefixes().canonical(side.last().name()).equals(name);
    }
    return name.isEmpty()
        || side.last().filters().stream().allMatch(filter -> NameTests.mayHold(filter, name));
  }

  /** The parent's name that the side asks for, if it asks for one. */
  Optional<String> parent(Side side) {
    int last = side.steps().size() - 1;
    return last == 0 || side.steps().get(last - 1).name().equals("*")
        ? Optional.empty()
        : Optional.of(emitter.prefixes().canonical(side.steps().get(last - 1).name()));
  }

  /**
   * Whether an element below a parent can match the side.
   *
   * @param parent its name; empty for the document and for parents that no context names
   */
  boolean fitsBelow(Side side, String parent) {
    return parent(side).map(parent::equals).orElse(!side.childOfDocument() || parent.isEmpty());
  }

  /**
   * Writes for each side of a context the method that says whether an element matches it. Elements
   * come sorted by their name and their parent's, so that those are not compared again.
   */
  void write(Expr context, String method, Scope scope) {
    List<Side> sides = sides(context);
    for (int i = 0; i < sides.size(); i++) {
      emitter.methods().add(one(sides.get(i), method + "_" + i, scope));
    }
  }

  private String one(Side side, String method, Scope scope) {
    Code code = new Code();
    boolean risky = side.steps().stream().anyMatch(step -> !step.filters().isEmpty());
    // Source: XSLT 2.0, section 5.5.4: an error in a pattern means that nothing matches.
    if (risky) {
      code.open("try");
    }
    List<String> filters = new ArrayList<>();
    String at = "n";
    int sorted = side.steps().size() - 2;
    for (int i = side.steps().size() - 1; i >= 0; i--) {
      Along step = side.steps().get(i);
      String name =
          step.name().equals("*")
              ? ""
              : emitter.methods().name(emitter.prefixes().canonical(step.name()));
      if (i < sorted && !name.isEmpty()) {
        code.line("if (!isNamed(" + at + ", " + name + ")) { return false; }");
      }
      Scope inside = scope.at(Kind.ELEMENT, at);
      for (Expr filter : step.filters()) {
        filters.add("if (!(" + emitter.truths().filter(filter, inside) + ")) { return false; }");
      }
      if (i > 0 || side.rooted()) {
        String up = code.fresh("p");
        code.line("int " + up + " = parent(" + at + ");");
        code.line("if (" + up + (i > 0 ? " < 0" : " != DOCUMENT") + ") { return false; }");
        at = up;
      }
    }
    // Names are cheaper to compare; whatever fails first, nothing matches.
    filters.forEach(code::line);
    code.line("return true;");
    if (risky) {
      code.close();
      code.open("catch (DynamicError e)");
      code.line("return false;");
      code.close();
    }
    return "  private boolean " + method + "(int n) {\n" + code + "  }\n";
  }
}
