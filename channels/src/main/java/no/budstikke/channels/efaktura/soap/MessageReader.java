package no.budstikke.channels.efaktura.soap;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads messages from SOAP 1.1: no document type, no entities, bounded in depth and number of
 * elements; the bytes are bounded by who brings them. Elements that the table does not have are
 * passed over, for the operator may add some.
 */
public final class MessageReader {
  private static final int DEEPEST = 24;
  private static final int MOST_ELEMENTS = 400_000;

  private final Mapping mapping;
  private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();

  /** Reads as this mapping says. */
  public MessageReader(Mapping mapping) {
    this.mapping = mapping;
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
  }

  /**
   * The message in an envelope; one of these shapes.
   *
   * @throws UnreadableMessage when it is no envelope or has another message in it
   */
  public Part read(byte[] envelope, List<Element> shapes) throws UnreadableMessage {
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(envelope));
      try {
        return new Reading(xml).message(shapes);
      } finally {
        xml.close();
      }
    } catch (XMLStreamException e) {
      throw new UnreadableMessage("The message is not well-formed.");
    }
  }

  /** One reading of one envelope. */
  private final class Reading {
    private final XMLStreamReader xml;
    private int elements;
    private int depth;

    Reading(XMLStreamReader xml) {
      this.xml = xml;
    }

    Part message(List<Element> shapes) throws XMLStreamException, UnreadableMessage {
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT) {
          count();
          depth++;
          Optional<Element> shape = shapeOf(shapes, true);
          if (shape.isPresent() && depth > 2) {
            return part(shape.get());
          }
          if (depth == 1 && !isEnvelope()) {
            throw new UnreadableMessage("The message is no SOAP envelope.");
          }
        } else if (xml.getEventType() == XMLStreamConstants.END_ELEMENT) {
          depth--;
        }
      }
      throw new UnreadableMessage("The envelope has none of the messages that were expected.");
    }

    private boolean isEnvelope() {
      return xml.getLocalName().equals("Envelope")
          && MessageWriter.ENVELOPE.equals(xml.getNamespaceURI());
    }

    private Part part(Element shape) throws XMLStreamException, UnreadableMessage {
      if (!shape.isGroup()) {
        return Part.text(shape.key(), text());
      }
      List<Part> parts = new ArrayList<>();
      depth++;
      while (xml.next() != XMLStreamConstants.END_ELEMENT) {
        if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
          count();
          Optional<Element> inner = shapeOf(shape.parts(), false);
          if (inner.isPresent()) {
            parts.add(part(inner.get()));
          } else {
            skip();
          }
        }
      }
      depth--;
      return new Part(shape.key(), "", parts);
    }

    private String text() throws XMLStreamException, UnreadableMessage {
      StringBuilder text = new StringBuilder();
      while (xml.next() != XMLStreamConstants.END_ELEMENT) {
        if (xml.isCharacters()) {
          text.append(xml.getText());
        } else if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
          throw new UnreadableMessage("A text has elements in it.");
        }
      }
      return text.toString().strip();
    }

    private void skip() throws XMLStreamException, UnreadableMessage {
      int open = 1;
      while (open > 0) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          count();
          open++;
          if (open > DEEPEST) {
            throw new UnreadableMessage("The message is too deep.");
          }
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          open--;
        }
      }
    }

    private void count() throws UnreadableMessage {
      elements++;
      if (elements > MOST_ELEMENTS || depth > DEEPEST) {
        throw new UnreadableMessage("The message is too large.");
      }
    }

    private Optional<Element> shapeOf(List<Element> shapes, boolean root) {
      String namespace = Optional.ofNullable(xml.getNamespaceURI()).orElse("");
      boolean ours = namespace.equals(root || mapping.qualified() ? mapping.namespace() : "");
      if (ours) {
        String name = xml.getLocalName();
        for (Element shape : shapes) {
          if (mapping.name(shape).equals(name)) {
            return Optional.of(shape);
          }
        }
      }
      return Optional.empty();
    }
  }
}
