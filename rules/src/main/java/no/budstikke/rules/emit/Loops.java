package no.budstikke.rules.emit;

import java.util.ArrayList;
import java.util.List;
import no.budstikke.rules.emit.Scope.Bound;
import no.budstikke.rules.xpath.Expr;
import no.budstikke.rules.xpath.Expr.Along;
import no.budstikke.rules.xpath.Expr.Binary;
import no.budstikke.rules.xpath.Expr.Call;
import no.budstikke.rules.xpath.Expr.Each;
import no.budstikke.rules.xpath.Expr.Path;
import no.budstikke.rules.xpath.Expr.Step;
import no.budstikke.rules.xpath.Unsupported;

/** Writes loops over the items of an expression. */
final class Loops {
  /** What is done with each item: an expression for a single value, in its scope. */
  @FunctionalInterface
  interface Sink {
    void take(Scope scope, Expr item);
  }

  private final Emitter emitter;

  Loops(Emitter emitter) {
    this.emitter = emitter;
  }

  void over(Expr expression, Scope scope, Code code, Sink sink) {
    switch (expression) {
      case Path path -> path(path, scope, code, sink);
      case Expr.Nothing _ -> {}
      case Binary pair when pair.operator().equals(",") -> both(pair, scope, code, sink);
      case Binary pair when pair.operator().equals("|") -> {
        Overlap.refuse(pair);
        both(pair, scope, code, sink);
      }
      case Binary pair when pair.operator().equals("to") -> range(pair, scope, code, sink);
      case Expr.If choice -> {
        code.open("if (" + emitter.truths().of(choice.condition(), scope) + ")");
        over(choice.then(), scope, code, sink);
        code.close();
        code.open("else");
        over(choice.otherwise(), scope, code, sink);
        code.close();
      }
      case Expr.For loop ->
          over(
              loop.in(),
              scope,
              code,
              (at, item) -> {
                Scope inner = bind(loop.variable(), at, item, scope, code);
                over(loop.result(), inner, code, sink);
              });
      case Expr.Variable variable when scope.variable(variable.name()).many() ->
          array(scope.variable(variable.name()), scope, code, sink);
      case Call call when call.name().equals("tokenize") ->
          strings(emitter.calls().tokens(call, scope), Kind.STRING, scope, code, sink);
      case Call call when call.name().equals("string-to-codepoints") ->
          strings(
              "codepoints(" + emitter.values().text(call.arguments().getFirst(), scope) + ")",
              Kind.INTEGER,
              scope,
              code,
              sink);
      case Call call when call.name().equals("reverse") -> {
        Expr inside = call.arguments().getFirst();
        Kind kind = emitter.types().kind(inside, scope);
        strings("reversed(" + emitter.values().array(inside, scope) + ")", kind, scope, code, sink);
      }
      default -> present(expression, scope, code, sink);
    }
  }

  /** A single value, unless it is absent. */
  private void present(Expr expression, Scope scope, Code code, Sink sink) {
    if (!emitter.types().optional(expression, scope)) {
      sink.take(scope, expression);
      return;
    }
    Kind kind = emitter.types().kind(expression, scope);
    String name = code.fresh("o");
    code.line(
        kind.java(true) + " " + name + " = " + emitter.values().single(expression, scope) + ";");
    code.open("if (" + name + " != " + kind.absent() + ")");
    sink.take(scope.at(kind, name), new Expr.Current());
    code.close();
  }

  private void both(Binary pair, Scope scope, Code code, Sink sink) {
    over(pair.left(), scope, code, sink);
    over(pair.right(), scope, code, sink);
  }

  private void range(Binary pair, Scope scope, Code code, Sink sink) {
    String name = code.fresh("i");
    String end = code.fresh("end");
    code.line("long " + end + " = " + emitter.values().integer(pair.right(), scope) + ";");
    code.open(
        "for (long %s = %s; %s <= %s; %s++)"
            .formatted(name, emitter.values().integer(pair.left(), scope), name, end, name));
    sink.take(scope.at(Kind.INTEGER, name), new Expr.Current());
    code.close();
  }

  private void array(Bound bound, Scope scope, Code code, Sink sink) {
    strings(bound.java(), bound.kind(), scope, code, sink);
  }

  private void strings(String array, Kind kind, Scope scope, Code code, Sink sink) {
    String name = code.fresh("s");
    code.open("for (" + kind.java(false) + " " + name + " : " + array + ")");
    sink.take(scope.at(kind, name), new Expr.Current());
    code.close();
  }

  /** A variable for the item of a loop. */
  Scope bind(String variable, Scope at, Expr item, Scope outer, Code code) {
    Kind kind = emitter.types().kind(item, at);
    String java = Scope.javaName(variable);
    code.line(kind.java(false) + " " + java + " = " + emitter.values().single(item, at) + ";");
    return outer.with(variable, new Bound(kind, false, false, java));
  }

  private void path(Path path, Scope scope, Code code, Sink sink) {
    Scope from = path.fromDocument() ? scope.at(Kind.DOCUMENT, "DOCUMENT") : scope;
    steps(Overlap.spread(path.steps()), from, code, sink);
  }

  private void steps(List<Step> steps, Scope scope, Code code, Sink sink) {
    if (steps.isEmpty()) {
      sink.take(scope, new Expr.Current());
      return;
    }
    List<Step> rest = steps.subList(1, steps.size());
    if (steps.getFirst() instanceof Each each) {
      each(each, rest, scope, code, sink);
      return;
    }
    Along along = (Along) steps.getFirst();
    if (along.axis().equals("descendant-or-self")) {
      descend(rest, scope, code, sink);
      return;
    }
    filtered(
        along.filters(),
        code,
        (filters, filter) ->
            emitter
                .axes()
                .along(
                    along,
                    scope,
                    code,
                    at -> filter.with(filters, at, inner -> steps(rest, inner, code, sink))));
  }

  private void descend(List<Step> rest, Scope scope, Code code, Sink sink) {
    List<Step> behind = rest.subList(1, rest.size());
    if (scope.kind() != Kind.DOCUMENT) {
      throw new Unsupported("a descent from a node");
    }
    if (rest.getFirst() instanceof Each each
        && each.expression() instanceof Binary pair
        && each.filters().isEmpty()) {
      for (Expr side : List.of(pair.left(), pair.right())) {
        List<Step> one = new ArrayList<>(((Path) side).steps());
        one.addAll(behind);
        descend(one, scope, code, sink);
      }
      return;
    }
    Along along = (Along) rest.getFirst();
    filtered(
        along.filters(),
        code,
        (filters, filter) ->
            emitter
                .axes()
                .anywhere(
                    along,
                    scope,
                    code,
                    at -> filter.with(filters, at, inner -> steps(behind, inner, code, sink))));
  }

  private void each(Each each, List<Step> rest, Scope scope, Code code, Sink sink) {
    Kind kind = emitter.types().kind(each.expression(), scope);
    if (each.filters().equals(List.of(new Call("last", List.of()))) && rest.isEmpty()) {
      String name = code.fresh("o");
      code.line(kind.java(true) + " " + name + " = " + emitter.values().indexed(each, scope) + ";");
      code.open("if (" + name + " != " + kind.absent() + ")");
      sink.take(scope.at(kind, name), new Expr.Current());
      code.close();
      return;
    }
    if (rest.isEmpty() && each.filters().isEmpty() && !kind.isNode()) {
      over(each.expression(), scope, code, sink);
      return;
    }
    filtered(
        each.filters(),
        code,
        (filters, filter) ->
            over(
                each.expression(),
                scope,
                code,
                (at, item) -> {
                  Scope inner = inHand(at, item, code);
                  filter.with(filters, inner, found -> steps(rest, found, code, sink));
                }));
  }

  /** A scope with the item in hand. */
  private Scope inHand(Scope at, Expr item, Code code) {
    if (item instanceof Expr.Current) {
      return at;
    }
    Kind kind = emitter.types().kind(item, at);
    String name = code.fresh("x");
    code.line(kind.java(false) + " " + name + " = " + emitter.values().single(item, at) + ";");
    return at.at(kind, name);
  }

  /** Does something inside filters. */
  private interface Filter {
    void with(List<String> counters, Scope at, java.util.function.Consumer<Scope> inside);
  }

  private void filtered(
      List<Expr> filters, Code code, java.util.function.BiConsumer<List<String>, Filter> loop) {
    List<String> counters = new ArrayList<>();
    for (Expr filter : filters) {
      if (filter instanceof Expr.Numeral) {
        String counter = code.fresh("c");
        counters.add(counter);
        code.line("int " + counter + " = 0;");
      }
    }
    loop.accept(
        counters,
        (names, at, inside) -> {
          int next = 0;
          for (Expr filter : filters) {
            if (filter instanceof Expr.Numeral number) {
              code.open("if (++" + names.get(next++) + " == " + number.digits() + ")");
            } else {
              code.open("if (" + emitter.truths().filter(filter, at) + ")");
            }
          }
          inside.accept(at);
          filters.forEach(filter -> code.close());
        });
  }
}
