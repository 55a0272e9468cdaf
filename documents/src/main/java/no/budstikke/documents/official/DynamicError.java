package no.budstikke.documents.official;

/** What the official engine ends with when an expression cannot be computed. */
public final class DynamicError extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Without a trace: it is an answer, and thrown often by hostile documents. */
  private DynamicError(String what) {
    super(what, null, false, false);
  }

  static DynamicError several() {
    return new DynamicError("Several items where one is expected.");
  }

  static DynamicError notOfTheType() {
    return new DynamicError("No value of the type.");
  }

  static DynamicError absent() {
    return new DynamicError("Nothing where an item is expected.");
  }

  static DynamicError byZero() {
    return new DynamicError("Division by zero.");
  }
}
