package no.budstikke.channels.kivra.camt;

import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Walks through a document once, element by element, and holds nothing but where it is. */
final class XmlWalk {
  private static final int DEEPEST = 40;
  private static final int LONGEST = 10_000;

  private final XMLStreamReader xml;
  private final Visitor visitor;
  private final StringBuilder path = new StringBuilder();
  private final StringBuilder text = new StringBuilder();
  private int depth;

  /** Is told of every element by its path: local names with a slash before each. */
  interface Visitor {
    void open(String path, Element element);

    void close(String path, String text);
  }

  /**
   * What stands in a start tag.
   *
   * @param namespace its namespace, empty for none
   * @param currency the attribute {@code Ccy}, empty for none
   */
  record Element(String namespace, String currency) {}

  private XmlWalk(XMLStreamReader xml, Visitor visitor) {
    this.xml = xml;
    this.visitor = visitor;
  }

  /** Walks; empty when all was well, else what stopped it, without content of the document. */
  static Optional<String> through(InputStream in, Visitor visitor) {
    try {
      XMLStreamReader xml = factory().createXMLStreamReader(in);
      try {
        return new XmlWalk(xml, visitor).walk();
      } finally {
        xml.close();
      }
    } catch (XMLStreamException e) {
      return Optional.of(
          e.getLocation() == null
              ? "It is no XML."
              : "It is no XML from line " + e.getLocation().getLineNumber() + " on.");
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    return factory;
  }

  private Optional<String> walk() throws XMLStreamException {
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (++depth > DEEPEST) {
            return stopped("is too deep");
          }
          open();
        }
        case XMLStreamConstants.END_ELEMENT -> close();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (text.length() + xml.getTextLength() > LONGEST) {
            return stopped("is too long");
          }
          text.append(xml.getText());
        }
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> {
          return stopped("declares or uses entities");
        }
        default -> {}
      }
    }
    return Optional.empty();
  }

  private void open() {
    text.setLength(0);
    path.append('/').append(xml.getLocalName());
    String namespace = xml.getNamespaceURI();
    String currency = xml.getAttributeValue(null, "Ccy");
    visitor.open(
        path.toString(),
        new Element(namespace == null ? "" : namespace, currency == null ? "" : currency));
  }

  private void close() {
    visitor.close(path.toString(), text.toString().strip());
    text.setLength(0);
    path.setLength(path.lastIndexOf("/"));
    depth--;
  }

  private Optional<String> stopped(String what) {
    return Optional.of("Line " + xml.getLocation().getLineNumber() + " " + what + ".");
  }
}
