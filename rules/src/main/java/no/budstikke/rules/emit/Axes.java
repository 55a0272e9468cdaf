package no.budstikke.rules.emit;

import java.util.function.Consumer;
import no.budstikke.rules.xpath.Expr.Along;
import no.budstikke.rules.xpath.Unsupported;

/** Writes the loops along the axes. Source: XPath 2.0, section 3.2.1.1. */
final class Axes {
  private final Methods methods;
  private final Prefixes prefixes;

  Axes(Methods methods, Prefixes prefixes) {
    this.methods = methods;
    this.prefixes = prefixes;
  }

  void along(Along step, Scope scope, Code code, Consumer<Scope> inside) {
    String n = scope.java();
    switch (step.axis()) {
      case "child" -> child(step, scope, code, inside);
      case "attribute" -> attribute(step, scope, code, inside);
      case "self" -> {
        code.open("if (isNamed(" + n + ", " + name(step) + "))");
        inside.accept(scope);
        code.close();
      }
      case "parent" -> parent(step, scope, code, inside);
      case "ancestor" -> {
        String a = code.fresh("n");
        code.open("for (int %s = parent(%s); %s >= 0; %s = parent(%s))".formatted(a, n, a, a, a));
        named(a, step, scope, code, inside);
        code.close();
      }
      case "preceding" -> {
        String a = code.fresh("n");
        code.open(
            "for (int %s = first(%s); %s != NONE && %s < %s; %s = following(%s))"
                .formatted(a, name(step), a, a, n, a, a));
        code.open("if (!isAround(" + a + ", " + n + "))");
        inside.accept(scope.at(Kind.ELEMENT, a));
        code.close();
        code.close();
      }
      case "preceding-sibling" -> {
        String a = code.fresh("n");
        code.open(
            "for (int %s = child(parent(%s), %s); %s != NONE && %s < %s; %s = nextSame(%s))"
                .formatted(a, n, name(step), a, a, n, a, a));
        inside.accept(scope.at(Kind.ELEMENT, a));
        code.close();
      }
      case "following-sibling" -> {
        String a = code.fresh("n");
        code.open(
            "for (int %s = nextSibling(%s); %s != NONE; %s = nextSibling(%s))"
                .formatted(a, n, a, a, a));
        named(a, step, scope, code, inside);
        code.close();
      }
      default -> throw new Unsupported("the axis " + step.axis());
    }
  }

  private void named(String a, Along step, Scope scope, Code code, Consumer<Scope> inside) {
    code.open("if (isNamed(" + a + ", " + name(step) + "))");
    inside.accept(scope.at(Kind.ELEMENT, a));
    code.close();
  }

  private String name(Along step) {
    return methods.name(prefixes.canonical(step.name()));
  }

  private void child(Along step, Scope scope, Code code, Consumer<Scope> inside) {
    String n = scope.java();
    if (scope.kind() != Kind.ELEMENT && scope.kind() != Kind.DOCUMENT) {
      throw new Unsupported("a child of " + scope.kind());
    }
    String a = code.fresh("n");
    switch (step.name()) {
      case "text()" -> {
        code.open("if (hasText(" + n + "))");
        inside.accept(scope.at(Kind.TEXT, n));
        code.close();
        return;
      }
      case "*" ->
          code.open(
              "for (int %s = firstChild(%s); %s != NONE; %s = nextSibling(%s))"
                  .formatted(a, n, a, a, a));
      default ->
          code.open(
              "for (int %s = child(%s, %s); %s != NONE; %s = nextSame(%s))"
                  .formatted(a, n, name(step), a, a, a));
    }
    inside.accept(scope.at(Kind.ELEMENT, a));
    code.close();
  }

  private void attribute(Along step, Scope scope, Code code, Consumer<Scope> inside) {
    if (scope.kind() != Kind.ELEMENT) {
      throw new Unsupported("an attribute of " + scope.kind());
    }
    String a = code.fresh("a");
    code.line(
        "int %s = attribute(%s, %s);".formatted(a, scope.java(), methods.name("@" + step.name())));
    code.open("if (" + a + " != NONE)");
    inside.accept(scope.at(Kind.ATTRIBUTE, a));
    code.close();
  }

  private void parent(Along step, Scope scope, Code code, Consumer<Scope> inside) {
    if (!step.name().equals("node()")) {
      throw new Unsupported("a parent by name");
    }
    String a = code.fresh("n");
    if (scope.kind() == Kind.ATTRIBUTE) {
      throw new Unsupported("the element of an attribute");
    }
    if (scope.kind() == Kind.TEXT) {
      inside.accept(scope.at(Kind.ELEMENT, scope.java()));
      return;
    }
    code.open("if (" + scope.java() + " != DOCUMENT)");
    code.line("int %s = parent(%s);".formatted(a, scope.java()));
    inside.accept(scope.at(Kind.ELEMENT, a));
    code.close();
  }

  /** Elements or attributes of a name anywhere in the document. */
  void anywhere(Along step, Scope scope, Code code, Consumer<Scope> inside) {
    boolean attribute = step.axis().equals("attribute");
    if (!attribute
        && (!step.axis().equals("child")
            || step.name().endsWith("()")
            || step.name().equals("*"))) {
      throw new Unsupported("a descent to " + step.name());
    }
    String a = code.fresh(attribute ? "a" : "n");
    String first = attribute ? "firstAttribute" : "first";
    String next = attribute ? "nextAttribute" : "following";
    String name = attribute ? methods.name("@" + step.name()) : name(step);
    code.open(
        "for (int %s = %s(%s); %s != NONE; %s = %s(%s))".formatted(a, first, name, a, a, next, a));
    inside.accept(scope.at(attribute ? Kind.ATTRIBUTE : Kind.ELEMENT, a));
    code.close();
  }
}
