package no.budstikke.rules.emit;

/** What an item is, and what it is in Java. Nodes are numbers of the tree. */
enum Kind {
  BOOLEAN("boolean", "boolean"),
  STRING("String", "@Nullable String"),
  UNTYPED("String", "@Nullable String"),
  INTEGER("long", "long"),
  DECIMAL("BigDecimal", "@Nullable BigDecimal"),
  DOUBLE("double", "@Nullable Double"),
  DATE("long", "long"),
  ELEMENT("int", "int"),
  ATTRIBUTE("int", "int"),
  TEXT("int", "int"),
  DOCUMENT("int", "int");

  private final String one;
  private final String optional;

  Kind(String one, String optional) {
    this.one = one;
    this.optional = optional;
  }

  String java(boolean mayBeAbsent) {
    return mayBeAbsent ? optional : one;
  }

  /** The value that says that there is none. */
  String absent() {
    return switch (this) {
      case ELEMENT, ATTRIBUTE, TEXT -> "NONE";
      case DATE -> "NO_DATE";
      default -> "null";
    };
  }

  /** Whether Java can say that there is none; numbers of nodes and dates have a value for that. */
  boolean canBeAbsent() {
    return this != INTEGER && this != BOOLEAN;
  }

  boolean isNode() {
    return this == ELEMENT || this == ATTRIBUTE || this == TEXT || this == DOCUMENT;
  }

  boolean isText() {
    return this == STRING || this == UNTYPED;
  }

  boolean isNumber() {
    return this == INTEGER || this == DECIMAL || this == DOUBLE;
  }

  /** What a node's value is. */
  Kind atomic() {
    return isNode() ? UNTYPED : this;
  }
}
