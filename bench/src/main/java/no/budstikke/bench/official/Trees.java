package no.budstikke.bench.official;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** What is done with documents that are changed at random. */
final class Trees {
  static final String UBL = "urn:oasis:names:specification:ubl:schema:xsd:";
  static final String CAC = UBL + "CommonAggregateComponents-2";
  static final String CBC = UBL + "CommonBasicComponents-2";

  private Trees() {}

  static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  /** Every element below, in document order. */
  static List<Element> below(Element root) {
    List<Element> all = new ArrayList<>();
    for (Element child : children(root)) {
      all.add(child);
      all.addAll(below(child));
    }
    return all;
  }

  static List<Element> named(Element root, String... names) {
    List<String> wanted = List.of(names);
    return below(root).stream().filter(one -> wanted.contains(one.getLocalName())).toList();
  }

  /** Changes the text of the first element inside, if there is one. */
  static void firstText(Element parent, String text) {
    children(parent).stream().limit(1).forEach(first -> first.setTextContent(text));
  }

  static void retext(Element root, String name, String from, String to) {
    named(root, name).stream()
        .filter(one -> one.getTextContent().equals(from))
        .forEach(one -> one.setTextContent(to));
  }

  static void dropBlanks(Element element) {
    List<Element> children = children(element);
    if (!children.isEmpty()) {
      for (Node node = element.getFirstChild(); node != null; ) {
        Node next = node.getNextSibling();
        if (node instanceof Text) {
          element.removeChild(node);
        }
        node = next;
      }
    }
    children.forEach(Trees::dropBlanks);
  }

  static Element asCreditNote(Document document) {
    Element root = document.getDocumentElement();
    document.renameNode(root, UBL + "CreditNote-2", "CreditNote");
    root.setAttribute("xmlns", UBL + "CreditNote-2");
    for (Element element : below(root)) {
      switch (element.getLocalName()) {
        case "InvoiceTypeCode" -> {
          document.renameNode(element, CBC, "cbc:CreditNoteTypeCode");
          element.setTextContent("381");
        }
        case "InvoiceLine" -> document.renameNode(element, CAC, "cac:CreditNoteLine");
        case "InvoicedQuantity" -> document.renameNode(element, CBC, "cbc:CreditedQuantity");
        case "DueDate" -> element.getParentNode().removeChild(element);
        default -> {}
      }
    }
    return document.getDocumentElement();
  }

  static Element add(Element parent, String prefixed) {
    String prefix = prefixed.substring(0, prefixed.indexOf(':'));
    String namespace =
        switch (prefix) {
          case "cac" -> CAC;
          case "cbc" -> CBC;
          default -> UBL + "CommonExtensionComponents-2";
        };
    Element element = parent.getOwnerDocument().createElementNS(namespace, prefixed);
    if (prefix.equals("ext")) {
      element.setAttribute("xmlns:ext", namespace);
    }
    parent.appendChild(element);
    return element;
  }

  /** As text; the blanks in texts stay as they are. */
  static String text(Element root) {
    StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    write(root, text);
    return text.toString();
  }

  private static void write(Element element, StringBuilder text) {
    text.append('<').append(element.getTagName());
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      Attr attribute = (Attr) element.getAttributes().item(i);
      text.append(' ').append(attribute.getName()).append("=\"");
      text.append(escaped(attribute.getValue())).append('"');
    }
    text.append('>');
    List<Element> children = children(element);
    if (children.isEmpty()) {
      text.append(escaped(element.getTextContent()));
    }
    for (Element child : children) {
      text.append('\n');
      write(child, text);
    }
    text.append("</").append(element.getTagName()).append('>');
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
