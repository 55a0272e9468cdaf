package no.budstikke.documents.tree;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * The names that the readers and rules ask for, numbered once for all documents, so that a question
 * about a name is a comparison of two integers. Names outside the vocabulary get numbers above it,
 * valid inside one tree only.
 */
public final class Names {
  /** Our own namespace: batch header, extension keys and the suffix of a CustomizationID. */
  public static final String B2C = "urn:budstikke:b2c:1";

  private static final String UBL = "urn:oasis:names:specification:ubl:schema:xsd:";
  private static final Map<String, String> PREFIXES =
      Map.of(
          UBL + "Invoice-2",
          "inv",
          UBL + "CreditNote-2",
          "cn",
          UBL + "CommonAggregateComponents-2",
          "cac",
          UBL + "CommonBasicComponents-2",
          "cbc",
          UBL + "CommonExtensionComponents-2",
          "ext",
          "http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader",
          "sbdh",
          "http://www.w3.org/2001/XInclude",
          "xi",
          B2C,
          "b2c");

  private static final String[] PREFIXED = Vocabulary.WORDS.toArray(String[]::new);
  private static final String[] LOCAL =
      Vocabulary.WORDS.stream().map(Names::local).toArray(String[]::new);
  private static final Map<String, Integer> NUMBERS = numbers();
  private static final Slot[] SLOTS = slots();

  private record Slot(String local, String namespace, int number) {}

  private Names() {}

  /**
   * The number of a name.
   *
   * @param prefixed as the specification writes it: {@code cbc:ID}, or {@code @schemeID} for an
   *     attribute
   * @throws IllegalArgumentException when the name is not in the vocabulary
   */
  public static int of(String prefixed) {
    Integer number = NUMBERS.get(prefixed);
    if (number == null) {
      throw new IllegalArgumentException("Not in the vocabulary: " + prefixed);
    }
    return number;
  }

  /** The number of the name of the element a parser stands on, or -1 when it is not ours. */
  public static int of(XMLStreamReader2 xml) {
    String namespace = xml.getNamespaceURI();
    return find(namespace == null ? "" : namespace, xml.getLocalName());
  }

  /** How many names there are; foreign names are numbered from here. */
  public static int count() {
    return PREFIXED.length;
  }

  /** The name as the specification writes it. */
  static String prefixed(int number) {
    return PREFIXED[number];
  }

  /** The name without its prefix. */
  static String local(int number) {
    return LOCAL[number];
  }

  static String local(String written) {
    return written.substring(Math.max(written.lastIndexOf(':'), written.lastIndexOf('}')) + 1);
  }

  /** The number of a name found in a document, or -1. An attribute's namespace begins with @. */
  static int find(String namespace, String local) {
    int at = local.hashCode() & (SLOTS.length - 1);
    while (SLOTS[at].number >= 0) {
      Slot slot = SLOTS[at];
      if (slot.local.equals(local) && slot.namespace.equals(namespace)) {
        return slot.number;
      }
      at = (at + 1) & (SLOTS.length - 1);
    }
    return -1;
  }

  private static Map<String, Integer> numbers() {
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < PREFIXED.length; i++) {
      numbers.put(PREFIXED[i], i);
    }
    return Map.copyOf(numbers);
  }

  private static Slot[] slots() {
    Map<String, String> namespaces = new HashMap<>();
    PREFIXES.forEach((namespace, prefix) -> namespaces.put(prefix, namespace));
    Slot[] slots = new Slot[Integer.highestOneBit(PREFIXED.length) * 4];
    Arrays.fill(slots, new Slot("", "", -1));
    for (int i = 0; i < PREFIXED.length; i++) {
      int colon = PREFIXED[i].indexOf(':');
      Slot slot =
          colon < 0
              ? new Slot(PREFIXED[i].substring(1), "@", i)
              : new Slot(
                  PREFIXED[i].substring(colon + 1),
                  namespaces.getOrDefault(PREFIXED[i].substring(0, colon), ""),
                  i);
      int at = slot.local.hashCode() & (slots.length - 1);
      while (slots[at].number >= 0) {
        at = (at + 1) & (slots.length - 1);
      }
      slots[at] = slot;
    }
    return slots;
  }
}
