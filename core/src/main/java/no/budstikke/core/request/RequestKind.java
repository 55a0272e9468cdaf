package no.budstikke.core.request;

/** What is asked for. Source: product specification, section 1; input format, section 2. */
public enum RequestKind {
  INVOICE("invoice"),
  REMINDER("reminder"),
  COLLECTION_WARNING("collection-warning"),
  COLLECTION_DEMAND("collection-demand"),
  CREDIT_NOTE("credit-note"),
  OTHER("other");

  private final String code;

  RequestKind(String code) {
    this.code = code;
  }

  /** The word for machines: JSON, SQL and the key {@code b2c:kind}. */
  public String code() {
    return code;
  }

  /** Whether it may carry payment details at all; a credit note never does. */
  public boolean mayBePayable() {
    return this != CREDIT_NOTE;
  }

  /** Whether it must name the document it follows (B2C-DOC-05). */
  public boolean refersToAnOriginal() {
    return switch (this) {
      case REMINDER, COLLECTION_WARNING, COLLECTION_DEMAND, CREDIT_NOTE -> true;
      case INVOICE, OTHER -> false;
    };
  }
}
