package no.budstikke.channels.efaktura.soap;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import no.budstikke.channels.transport.Login;

/** Writes messages as SOAP 1.1 (eFaktura, U-27). */
public final class MessageWriter {
  static final String ENVELOPE = "http://schemas.xmlsoap.org/soap/envelope/";
  private static final String SECURITY =
      "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
  private static final String PASSWORD_TEXT =
      "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0"
          + "#PasswordText";
  private static final String SOAP = "soapenv";
  private static final String OURS = "efa";
  private static final String WSSE = "wsse";
  private static final int FIRST = 4096;

  private final Mapping mapping;
  private final XMLOutputFactory factory = XMLOutputFactory.newDefaultFactory();

  /** Writes as this mapping says. */
  public MessageWriter(Mapping mapping) {
    this.mapping = mapping;
  }

  /** A message in its envelope. */
  public byte[] write(Element shape, Part message, Optional<Login> token) {
    return written(
        xml -> {
          if (token.isPresent()) {
            header(xml, token.get());
          }
          xml.writeStartElement(SOAP, "Body", ENVELOPE);
          write(xml, shape, message, true);
          xml.writeEndElement();
        });
  }

  /** A fault in its envelope. */
  public byte[] writeFault(String side, Element shape, Part detail) {
    return written(
        xml -> {
          xml.writeStartElement(SOAP, "Body", ENVELOPE);
          xml.writeStartElement(SOAP, "Fault", ENVELOPE);
          text(xml, "faultcode", SOAP + ":" + side);
          text(xml, "faultstring", mapping.name(shape));
          xml.writeStartElement("detail");
          write(xml, shape, detail, true);
          xml.writeEndElement();
          xml.writeEndElement();
          xml.writeEndElement();
        });
  }

  /** What stands in an envelope. */
  private interface Inside {
    void write(XMLStreamWriter xml) throws XMLStreamException;
  }

  private byte[] written(Inside inside) {
    // Characters first: the platform's writer of bytes takes each for itself.
    StringWriter text = new StringWriter(FIRST);
    try {
      XMLStreamWriter xml = factory.createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement(SOAP, "Envelope", ENVELOPE);
      xml.writeNamespace(SOAP, ENVELOPE);
      xml.writeNamespace(OURS, mapping.namespace());
      inside.write(xml);
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
      return text.toString().getBytes(StandardCharsets.UTF_8);
    } catch (XMLStreamException e) {
      throw new IllegalStateException("A message can always be written to memory.", e);
    }
  }

  private static void header(XMLStreamWriter xml, Login token) throws XMLStreamException {
    xml.writeStartElement(SOAP, "Header", ENVELOPE);
    xml.writeStartElement(WSSE, "Security", SECURITY);
    xml.writeNamespace(WSSE, SECURITY);
    xml.writeStartElement(WSSE, "UsernameToken", SECURITY);
    xml.writeStartElement(WSSE, "Username", SECURITY);
    xml.writeCharacters(token.user());
    xml.writeEndElement();
    xml.writeStartElement(WSSE, "Password", SECURITY);
    xml.writeAttribute("Type", PASSWORD_TEXT);
    xml.writeCharacters(token.password());
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void write(XMLStreamWriter xml, Element shape, Part part, boolean root)
      throws XMLStreamException {
    if (root || mapping.qualified()) {
      xml.writeStartElement(OURS, mapping.name(shape), mapping.namespace());
    } else {
      xml.writeStartElement(mapping.name(shape));
    }
    if (shape.isGroup()) {
      for (Element inner : mapping.parts(shape)) {
        List<Part> here = part.all(inner.key());
        for (Part one : here) {
          write(xml, inner, one, false);
        }
      }
    } else {
      xml.writeCharacters(part.text());
    }
    xml.writeEndElement();
  }

  private static void text(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }
}
