package no.budstikke.documents.schema;

/**
 * Something that the schema does not allow.
 *
 * @param kind what
 * @param element where
 * @param name the element or attribute it is about, as findings write it
 * @param expected what should be there: names of elements, or a type
 */
public record Fault(Kind kind, int element, String name, String expected) {
  /** What can be wrong. */
  public enum Kind {
    /** An element that must not stand there. */
    UNEXPECTED("UBL-XSD-01"),
    /** An element that is missing. */
    MISSING("UBL-XSD-02"),
    /** A text that is no value of its type. */
    VALUE("UBL-XSD-03"),
    /** An attribute that must not be there. */
    ATTRIBUTE("UBL-XSD-04"),
    /** An attribute that is missing. */
    NO_ATTRIBUTE("UBL-XSD-05"),
    /** Text between elements, or elements in a text. */
    MIXED("UBL-XSD-06");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    /** The rule id of its findings. */
    public String id() {
      return id;
    }
  }

  /** Values may be personal. */
  @Override
  public String toString() {
    return kind + " " + name;
  }
}
