package no.budstikke.channels.efaktura.operator;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Holds whatever crosses the wire of a simulated operator to the schema it serves: names, order,
 * patterns. It shares no line with who reads and writes the messages.
 */
final class SchemaCheck {
  private static final String ENVELOPE = "http://schemas.xmlsoap.org/soap/envelope/";

  private final Schema schema;
  private final DocumentBuilderFactory parsers = DocumentBuilderFactory.newDefaultNSInstance();

  SchemaCheck(byte[] served) {
    try {
      parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      this.schema =
          SchemaFactory.newDefaultInstance()
              .newSchema(new StreamSource(new ByteArrayInputStream(served)));
    } catch (SAXException | ParserConfigurationException e) {
      throw new IllegalStateException("The schema that is served is none.", e);
    }
  }

  /** Whether an envelope holds one valid message and nothing else. */
  boolean isValid(byte[] envelope) {
    return isValid(envelope, Inside.BODY);
  }

  /** Whether an envelope holds a fault with one valid explanation. */
  boolean isValidFault(byte[] envelope) {
    return isValid(envelope, Inside.FAULT);
  }

  /** Where the schema begins. */
  private enum Inside {
    BODY,
    FAULT
  }

  private boolean isValid(byte[] envelope, Inside inside) {
    try {
      var parser = parsers.newDocumentBuilder();
      parser.setErrorHandler(new DefaultHandler());
      Optional<Node> message =
          Optional.of(parser.parse(new ByteArrayInputStream(envelope)).getDocumentElement())
              .filter(root -> is(root, "Envelope"))
              .flatMap(SchemaCheck::last)
              .filter(body -> is(body, "Body"))
              .flatMap(SchemaCheck::only);
      if (inside == Inside.FAULT) {
        message = message.filter(one -> is(one, "Fault")).flatMap(SchemaCheck::last);
        message = message.filter(one -> one.getLocalName().equals("detail"));
        message = message.flatMap(SchemaCheck::only);
      }
      if (message.isPresent()) {
        schema.newValidator().validate(new DOMSource(message.get()));
      }
      return message.isPresent();
    } catch (SAXException | IOException _) {
      return false;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("Every Java platform reads XML.", e);
    }
  }

  private static boolean is(Node node, String name) {
    return name.equals(node.getLocalName()) && ENVELOPE.equals(node.getNamespaceURI());
  }

  /** The last element inside: the body, if a header stands before it. */
  private static Optional<Node> last(Node node) {
    return node(node.getLastChild(), false);
  }

  private static Optional<Node> only(Node node) {
    Optional<Node> first = node(node.getFirstChild(), true);
    return first.filter(one -> last(node).filter(one::isSameNode).isPresent());
  }

  private static Optional<Node> node(
      @org.jspecify.annotations.Nullable Node from, boolean forwards) {
    Node node = from;
    while (node != null && node.getNodeType() != Node.ELEMENT_NODE) {
      node = forwards ? node.getNextSibling() : node.getPreviousSibling();
    }
    return Optional.ofNullable(node);
  }
}
