package no.budstikke.channels.efakturase.distributor;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a file of invoices as a stream, by paths below its documents. */
final class InvoiceReader {
  private static final XMLInputFactory FACTORY = factory();
  private static final String BANK = "invoice/buyer/bankCustomer/bank/@id";

  private final List<Parcel.Document> documents = new ArrayList<>();
  private final List<String> path = new ArrayList<>();
  private final Map<String, String> values = new HashMap<>();
  private String batch = "";
  private int announced = -1;

  private InvoiceReader() {}

  /** The file; empty when it is not well-formed or is something else. */
  static Optional<Parcel> read(byte[] file) {
    InvoiceReader reader = new InvoiceReader();
    try {
      XMLStreamReader xml = FACTORY.createXMLStreamReader(new ByteArrayInputStream(file));
      StringBuilder text = new StringBuilder();
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            reader.begin(xml);
            text.setLength(0);
          }
          case XMLStreamConstants.CHARACTERS -> text.append(xml.getText());
          case XMLStreamConstants.END_ELEMENT -> {
            reader.end(text.toString().strip());
            text.setLength(0);
          }
          default -> {
            // Declarations, comments and instructions say nothing here.
          }
        }
      }
    } catch (XMLStreamException e) {
      return Optional.empty();
    }
    return reader.batch.isEmpty()
        ? Optional.empty()
        : Optional.of(new Parcel(reader.batch, reader.announced, reader.documents));
  }

  private void begin(XMLStreamReader xml) {
    path.add(xml.getLocalName());
    if (place().equals("batch")) {
      batch = attribute(xml, "id");
    } else if (place().equals("batch/section/document")) {
      values.clear();
    }
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String name = below() + "/@" + xml.getAttributeLocalName(i);
      values.putIfAbsent(name.startsWith("/") ? name.substring(1) : name, xml.getAttributeValue(i));
    }
  }

  private void end(String text) {
    String place = place();
    if (place.equals("batch/batchDetails/totalDocuments") && text.matches("\\d{1,9}")) {
      announced = Integer.parseInt(text);
    }
    values.putIfAbsent(below(), text);
    if (place.equals("batch/section/document")) {
      documents.add(document());
    }
    path.removeLast();
  }

  private Parcel.Document document() {
    return new Parcel.Document(
        value("@id"),
        value("@type"),
        new Parcel.Addressee(
            value("documentDetails/addresseeID"),
            value("invoice/buyer/bankCustomer/identifier"),
            value(BANK)),
        new Parcel.Order(
            List.of(
                value("invoice/seller/accounts/account"),
                value("invoice/epiDetails/beneficiary/account")),
            value("invoice/epiDetails/paymentInstructions/remittanceID"),
            List.of(
                value("invoice/invoiceDetails/invoiceTotal/totalAmount"),
                value("invoice/payment/totalAmount"),
                value("invoice/epiDetails/paymentInstructions/instructedAmount")),
            List.of(
                value("invoice/payment/dueDate"),
                value("invoice/epiDetails/paymentInstructions/optionDate"))));
  }

  private String value(String name) {
    return values.getOrDefault(name, "");
  }

  private String place() {
    return String.join("/", path);
  }

  /** The path below the document. */
  private String below() {
    return path.size() > 3 ? String.join("/", path.subList(3, path.size())) : "";
  }

  private static String attribute(XMLStreamReader xml, String name) {
    return Optional.ofNullable(xml.getAttributeValue("", name)).orElse("");
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }
}
