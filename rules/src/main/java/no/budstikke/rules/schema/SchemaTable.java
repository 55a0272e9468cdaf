package no.budstikke.rules.schema;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import no.budstikke.rules.xpath.Unsupported;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Reads schema files and writes the table of all elements that two roots can hold. */
public final class SchemaTable {
  private static final String XSD = "http://www.w3.org/2001/XMLSchema";
  private static final String UBL = "urn:oasis:names:specification:ubl:schema:xsd:";
  private static final Map<String, String> PREFIXES =
      Map.of(
          UBL + "Invoice-2", "inv",
          UBL + "CreditNote-2", "cn",
          UBL + "CommonAggregateComponents-2", "cac",
          UBL + "CommonBasicComponents-2", "cbc",
          UBL + "CommonExtensionComponents-2", "ext");

  private final Map<String, Element> elements = new HashMap<>();
  private final Map<String, Element> types = new HashMap<>();
  private final Map<String, String> lines = new TreeMap<>();
  private final TreeSet<String> names = new TreeSet<>();
  private final Deque<String> open = new ArrayDeque<>();

  private SchemaTable() {}

  /**
   * The table as lines, and all names in it.
   *
   * @param lines one for each element: its content or its type and attributes
   * @param names elements and attributes
   */
  public record Table(List<String> lines, List<String> names) {}

  /**
   * Reads the files.
   *
   * @param files the schema files, each a resource
   * @throws IOException when one is missing or no schema
   */
  public static Table read(List<String> files) throws IOException {
    SchemaTable table = new SchemaTable();
    for (String file : files) {
      try (InputStream in = SchemaTable.class.getClassLoader().getResourceAsStream(file)) {
        if (in == null) {
          throw new IOException("Not on the class path: " + file);
        }
        table.take(in);
      }
    }
    table.open.add("{" + UBL + "Invoice-2}Invoice");
    table.open.add("{" + UBL + "CreditNote-2}CreditNote");
    while (!table.open.isEmpty()) {
      table.element(table.open.remove());
    }
    return new Table(List.copyOf(table.lines.values()), List.copyOf(table.names));
  }

  private void take(InputStream in) throws IOException {
    Element schema;
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      schema = factory.newDocumentBuilder().parse(in).getDocumentElement();
    } catch (SAXException | ParserConfigurationException e) {
      throw new IOException("Not a schema", e);
    }
    String namespace = "{" + schema.getAttribute("targetNamespace") + "}";
    for (Element child : in(schema)) {
      String name = namespace + child.getAttribute("name");
      switch (child.getLocalName()) {
        case "element" -> elements.put(name, child);
        case "complexType" -> types.put(name, child);
        default -> {}
      }
    }
  }

  private static List<Element> in(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && !element.getLocalName().equals("annotation")) {
        children.add(element);
      }
    }
    return children;
  }

  /** A name in an attribute, with its namespace. */
  private static String qualified(Element at, String attribute) {
    String written = at.getAttribute(attribute);
    int colon = written.indexOf(':');
    String namespace =
        colon < 0
            ? at.lookupNamespaceURI(null)
            : at.lookupNamespaceURI(written.substring(0, colon));
    return "{" + (namespace == null ? "" : namespace) + "}" + written.substring(colon + 1);
  }

  private static String ours(String qualified) {
    int close = qualified.indexOf('}');
    String prefix = PREFIXES.get(qualified.substring(1, close));
    if (prefix == null) {
      throw new Unsupported("the schema's element " + qualified);
    }
    return prefix + ":" + qualified.substring(close + 1);
  }

  private void element(String qualified) {
    String name = ours(qualified);
    if (lines.containsKey(name)) {
      return;
    }
    names.add(name);
    Element declared = known(elements, qualified);
    Element type = known(types, qualified(declared, "type"));
    lines.put(name, name + " " + content(type));
  }

  private static Element known(Map<String, Element> declared, String name) {
    Element found = declared.get(name);
    if (found == null) {
      throw new Unsupported("nothing declared as " + name);
    }
    return found;
  }

  private String content(Element type) {
    Element content = in(type).getFirst();
    if (content.getLocalName().equals("simpleContent")) {
      Map<String, String> attributes = new LinkedHashMap<>();
      String base = simple(content, attributes);
      attributes.keySet().forEach(attribute -> names.add("@" + attribute));
      return ": " + base + " " + String.join(" ", attributes.values());
    }
    StringBuilder parts = new StringBuilder(">");
    for (Element part : in(content)) {
      if (part.getLocalName().equals("any")) {
        return "*";
      }
      if (!part.getLocalName().equals("element") || !part.hasAttribute("ref")) {
        throw new Unsupported("a schema with " + part.getNodeName());
      }
      String reference = qualified(part, "ref");
      open.add(reference);
      parts.append(' ').append(ours(reference));
      parts.append(part.getAttribute("minOccurs").equals("0") ? ",0," : ",1,");
      parts.append(part.getAttribute("maxOccurs").equals("unbounded") ? "n" : "1");
    }
    return parts.toString();
  }

  /** The built-in type below; attributes of a derived type replace those of its base. */
  private String simple(Element content, Map<String, String> attributes) {
    Element derivation = in(content).getFirst();
    String base = qualified(derivation, "base");
    String builtIn =
        base.startsWith("{" + XSD + "}")
            ? base.substring(base.indexOf('}') + 1)
            : simple(in(known(types, base)).getFirst(), attributes);
    for (Element part : in(derivation)) {
      if (!part.getLocalName().equals("attribute")) {
        throw new Unsupported("a simple type with " + part.getNodeName());
      }
      String name = part.getAttribute("name");
      String type = part.getAttribute("type");
      attributes.put(
          name,
          "%s,%s,%s"
              .formatted(
                  name,
                  type.substring(type.indexOf(':') + 1),
                  part.getAttribute("use").equals("required") ? "1" : "0"));
    }
    return builtIn;
  }
}
