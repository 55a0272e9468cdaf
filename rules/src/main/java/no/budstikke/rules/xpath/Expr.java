package no.budstikke.rules.xpath;

import java.util.List;
import java.util.stream.Stream;

/** An expression of XPath; equal texts give equal trees. Source: XPath 2.0, section 3. */
public sealed interface Expr {
  /** The expressions directly inside. */
  default Stream<Expr> parts() {
    return Stream.empty();
  }

  /** A text in quotes. */
  record Text(String value) implements Expr {}

  /** A number as written: an integer, a decimal or a double. */
  record Numeral(String digits) implements Expr {}

  /** The value of a variable. */
  record Variable(String name) implements Expr {}

  /** The item in hand, a dot. */
  record Current() implements Expr {}

  /** No item at all. */
  record Nothing() implements Expr {}

  /** A call of a function, ours or the language's. */
  record Call(String name, List<Expr> arguments) implements Expr {
    @Override
    public Stream<Expr> parts() {
      return arguments.stream();
    }
  }

  /** Two expressions and what is between them; sequences and unions too. */
  record Binary(String operator, Expr left, Expr right) implements Expr {
    @Override
    public Stream<Expr> parts() {
      return Stream.of(left, right);
    }
  }

  /** A minus before an expression. */
  record Negative(Expr of) implements Expr {
    @Override
    public Stream<Expr> parts() {
      return Stream.of(of);
    }
  }

  /** One of two, by a condition. */
  record If(Expr condition, Expr then, Expr otherwise) implements Expr {
    @Override
    public Stream<Expr> parts() {
      return Stream.of(condition, then, otherwise);
    }
  }

  /** Whether some item, or every one, satisfies a condition. */
  record Quantified(boolean every, String variable, Expr in, Expr condition) implements Expr {
    @Override
    public Stream<Expr> parts() {
      return Stream.of(in, condition);
    }
  }

  /** A value for each item. */
  record For(String variable, Expr in, Expr result) implements Expr {
    @Override
    public Stream<Expr> parts() {
      return Stream.of(in, result);
    }
  }

  /** A value under a name, for what follows. */
  record Let(String variable, String type, Expr value, Expr result) implements Expr {
    @Override
    public Stream<Expr> parts() {
      return Stream.of(value, result);
    }
  }

  /** Whether a value can be cast to a type. */
  record Castable(Expr of, String type) implements Expr {
    @Override
    public Stream<Expr> parts() {
      return Stream.of(of);
    }
  }

  /** Steps from somewhere: from the item in hand, or from the document. */
  record Path(boolean fromDocument, List<Step> steps) implements Expr {
    @Override
    public Stream<Expr> parts() {
      return steps.stream().flatMap(Step::parts);
    }
  }

  /** One step: along an axis to nodes of a name, or any expression for each item; then filters. */
  sealed interface Step {
    /** The conditions in brackets. */
    List<Expr> filters();

    /** The expressions directly inside. */
    default Stream<Expr> parts() {
      return filters().stream();
    }
  }

  /** A step along an axis; the name {@code *} is any element, {@code text()} is text. */
  record Along(String axis, String name, List<Expr> filters) implements Step {}

  /** A step that is an expression. */
  record Each(Expr expression, List<Expr> filters) implements Step {
    @Override
    public Stream<Expr> parts() {
      return Stream.concat(Stream.of(expression), filters.stream());
    }
  }
}
