package no.budstikke.rules.emit;

import java.util.Map;
import java.util.TreeMap;
import no.budstikke.rules.xpath.Unsupported;

/**
 * What an expression can see: the item in hand and the variables.
 *
 * @param kind of the item in hand
 * @param java its Java variable; empty when there is none
 * @param variables by name
 */
record Scope(Kind kind, String java, Map<String, Bound> variables) {

  /**
   * A variable.
   *
   * @param kind of its items
   * @param many whether it is a sequence, an array in Java
   * @param optional whether a single one may be absent
   * @param java its Java expression
   */
  record Bound(Kind kind, boolean many, boolean optional, String java) {
    String type() {
      return many ? kind.java(false) + "[]" : kind.java(optional);
    }
  }

  static Scope of(Kind kind, String java) {
    return new Scope(kind, java, Map.of());
  }

  Scope at(Kind newKind, String newJava) {
    return new Scope(newKind, newJava, variables);
  }

  Scope with(String name, Bound bound) {
    Map<String, Bound> more = new TreeMap<>(variables);
    more.put(name, bound);
    return new Scope(kind, java, more);
  }

  Bound variable(String name) {
    Bound bound = variables.get(name);
    if (bound == null) {
      throw new Unsupported("the variable " + name);
    }
    return bound;
  }

  static String javaName(String name) {
    return "v_" + name.replaceAll("\\W", "_");
  }
}
