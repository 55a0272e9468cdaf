package no.budstikke.channels.efaktura.operator;

import java.io.ByteArrayOutputStream;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import no.budstikke.channels.efaktura.soap.Element;
import no.budstikke.channels.efaktura.soap.Mapping;
import no.budstikke.channels.efaktura.soap.Operation;

/**
 * Describes the service of a simulated operator: WSDL 1.1 with its schema inside, and the schema.
 */
final class ServiceDescription {
  private static final String SCHEMA = "http://www.w3.org/2001/XMLSchema";
  private static final String WSDL = "http://schemas.xmlsoap.org/wsdl/";
  private static final String SOAP = "http://schemas.xmlsoap.org/wsdl/soap/";
  private static final String PORT = "EfakturaAtgServiceSubmitterV2";

  private final Mapping mapping;
  private final XMLOutputFactory factory = XMLOutputFactory.newDefaultFactory();

  ServiceDescription(Mapping mapping) {
    this.mapping = mapping;
  }

  /** What writes a document. */
  private interface Text {
    void write(XMLStreamWriter xml) throws XMLStreamException;
  }

  byte[] schema() {
    return written(this::schema);
  }

  byte[] wsdl(String address) {
    return written(
        xml -> {
          xml.writeStartElement("wsdl", "definitions", WSDL);
          xml.writeNamespace("wsdl", WSDL);
          xml.writeNamespace("soap", SOAP);
          xml.writeNamespace("tns", mapping.namespace());
          xml.writeAttribute("name", PORT);
          xml.writeAttribute("targetNamespace", mapping.namespace());
          xml.writeStartElement("wsdl", "types", WSDL);
          schema(xml);
          xml.writeEndElement();
          messages(xml);
          portType(xml);
          binding(xml);
          service(xml, address);
          xml.writeEndElement();
        });
  }

  private byte[] written(Text text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml = factory.createXMLStreamWriter(bytes, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      text.write(xml);
      xml.writeEndDocument();
      xml.close();
      return bytes.toByteArray();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("A description can always be written to memory.", e);
    }
  }

  private static Set<Element> roots() {
    Set<Element> roots = new LinkedHashSet<>();
    for (Operation operation : Operation.values()) {
      roots.add(operation.request());
      roots.add(operation.response());
    }
    roots.addAll(Operation.faults());
    return roots;
  }

  private void schema(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartElement("xs", "schema", SCHEMA);
    xml.writeNamespace("xs", SCHEMA);
    xml.writeNamespace("tns", mapping.namespace());
    xml.writeAttribute("targetNamespace", mapping.namespace());
    xml.writeAttribute("elementFormDefault", mapping.qualified() ? "qualified" : "unqualified");
    for (Element root : roots()) {
      if (isFault(root)) {
        fault(xml, root);
      } else {
        element(xml, root, true);
      }
    }
    xml.writeEndElement();
  }

  private static boolean isFault(Element root) {
    return Operation.faults().contains(root);
  }

  /** Faults have types with published names (section 3.2). */
  private void fault(XMLStreamWriter xml, Element fault) throws XMLStreamException {
    String type = type(fault);
    xml.writeEmptyElement("xs", "element", SCHEMA);
    xml.writeAttribute("name", mapping.name(fault));
    xml.writeAttribute("type", "tns:" + type);
    parts(xml, fault, type);
  }

  private static String type(Element fault) {
    return fault.key().substring(0, 1).toUpperCase(Locale.ROOT) + fault.key().substring(1);
  }

  /** The parts of a group, as a type of its own where that has a name. */
  private void parts(XMLStreamWriter xml, Element group, String name) throws XMLStreamException {
    xml.writeStartElement("xs", "complexType", SCHEMA);
    if (!name.isEmpty()) {
      xml.writeAttribute("name", name);
    }
    xml.writeStartElement("xs", "sequence", SCHEMA);
    for (Element part : mapping.parts(group)) {
      element(xml, part, false);
    }
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void element(XMLStreamWriter xml, Element element, boolean root)
      throws XMLStreamException {
    xml.writeStartElement("xs", "element", SCHEMA);
    xml.writeAttribute("name", mapping.name(element));
    if (!root && element.mayBeMissing()) {
      xml.writeAttribute("minOccurs", "0");
    }
    if (!root && element.mayRepeat()) {
      xml.writeAttribute("maxOccurs", element.key().equals("transaction") ? "1000" : "unbounded");
    }
    if (element.isGroup()) {
      parts(xml, element, "");
    } else {
      xml.writeStartElement("xs", "simpleType", SCHEMA);
      xml.writeStartElement("xs", "restriction", SCHEMA);
      xml.writeAttribute("base", "xs:string");
      xml.writeEmptyElement("xs", "pattern", SCHEMA);
      xml.writeAttribute("value", element.pattern());
      xml.writeEndElement();
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private void messages(XMLStreamWriter xml) throws XMLStreamException {
    for (Element root : roots()) {
      xml.writeStartElement("wsdl", "message", WSDL);
      xml.writeAttribute("name", root.key());
      xml.writeEmptyElement("wsdl", "part", WSDL);
      xml.writeAttribute("name", "body");
      xml.writeAttribute("element", "tns:" + mapping.name(root));
      xml.writeEndElement();
    }
  }

  private void portType(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartElement("wsdl", "portType", WSDL);
    xml.writeAttribute("name", PORT);
    for (Operation operation : Operation.values()) {
      xml.writeStartElement("wsdl", "operation", WSDL);
      xml.writeAttribute("name", operation.word());
      message(xml, "input", operation.request());
      message(xml, "output", operation.response());
      for (Element fault : Operation.faults()) {
        xml.writeEmptyElement("wsdl", "fault", WSDL);
        xml.writeAttribute("name", fault.key());
        xml.writeAttribute("message", "tns:" + fault.key());
      }
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private static void message(XMLStreamWriter xml, String direction, Element element)
      throws XMLStreamException {
    xml.writeEmptyElement("wsdl", direction, WSDL);
    xml.writeAttribute("message", "tns:" + element.key());
  }

  private void binding(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartElement("wsdl", "binding", WSDL);
    xml.writeAttribute("name", PORT + "Soap");
    xml.writeAttribute("type", "tns:" + PORT);
    xml.writeEmptyElement("soap", "binding", SOAP);
    xml.writeAttribute("style", "document");
    xml.writeAttribute("transport", "http://schemas.xmlsoap.org/soap/http");
    for (Operation operation : Operation.values()) {
      xml.writeStartElement("wsdl", "operation", WSDL);
      xml.writeAttribute("name", operation.word());
      xml.writeEmptyElement("soap", "operation", SOAP);
      xml.writeAttribute("soapAction", mapping.action(operation));
      literal(xml, "input");
      literal(xml, "output");
      for (Element fault : Operation.faults()) {
        xml.writeStartElement("wsdl", "fault", WSDL);
        xml.writeAttribute("name", fault.key());
        xml.writeEmptyElement("soap", "fault", SOAP);
        xml.writeAttribute("name", fault.key());
        xml.writeAttribute("use", "literal");
        xml.writeEndElement();
      }
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private static void literal(XMLStreamWriter xml, String direction) throws XMLStreamException {
    xml.writeStartElement("wsdl", direction, WSDL);
    xml.writeEmptyElement("soap", "body", SOAP);
    xml.writeAttribute("use", "literal");
    xml.writeEndElement();
  }

  private static void service(XMLStreamWriter xml, String address) throws XMLStreamException {
    xml.writeStartElement("wsdl", "service", WSDL);
    xml.writeAttribute("name", PORT);
    xml.writeStartElement("wsdl", "port", WSDL);
    xml.writeAttribute("name", PORT);
    xml.writeAttribute("binding", "tns:" + PORT + "Soap");
    xml.writeEmptyElement("soap", "address", SOAP);
    xml.writeAttribute("location", address);
    xml.writeEndElement();
    xml.writeEndElement();
  }
}
