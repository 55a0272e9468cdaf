package no.budstikke.documents.tree;

import static javax.xml.stream.XMLStreamConstants.CDATA;
import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.COMMENT;
import static javax.xml.stream.XMLStreamConstants.DTD;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.PROCESSING_INSTRUCTION;
import static javax.xml.stream.XMLStreamConstants.SPACE;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import no.budstikke.documents.tree.Defect.Rule;
import org.codehaus.stax2.XMLStreamLocation2;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/**
 * Fills a tree with one element of a running parser. A document over a limit, or with something
 * forbidden in it, is read to its end all the same, without being kept: what follows it in an
 * envelope is not harmed.
 */
public final class TreeFiller {
  private static final int XINCLUDE = Names.of("xi:include");
  private static final int XINCLUDE_FALLBACK = Names.of("xi:fallback");
  private static final int BASE64 = Names.of("cbc:EmbeddedDocumentBinaryObject");

  private final Limits limits;
  private final XMLStreamReader2 xml;
  private final DocumentTree tree;
  private long base;
  private int baseLine;
  private int baseColumn;
  private int depth;
  private int element;
  private @Nullable Defect defect;

  /** Names and prefixes of all documents so far that are not in the vocabulary. */
  private final Set<String> foreign = new HashSet<>();

  /**
   * A filler for one parser and one tree.
   *
   * @param limits what is kept
   * @param xml the parser
   * @param tree is cleared with every fill
   */
  public TreeFiller(Limits limits, XMLStreamReader2 xml, DocumentTree tree) {
    this.limits = limits;
    this.xml = xml;
    this.tree = tree;
  }

  /**
   * Reads from the start tag the parser stands on to its end tag.
   *
   * @param origin bytes before the document: offsets and lines are counted from there
   * @return what makes the document unfit; the tree is of no use then
   * @throws XMLStreamException when the XML is not well-formed or the source broke
   */
  public Optional<Defect> fill(Origin origin) throws XMLStreamException {
    tree.clear();
    base = origin.offset();
    baseLine = origin.line();
    baseColumn = origin.column();
    depth = 0;
    element = DocumentTree.NONE;
    defect = null;
    int event = xml.getEventType();
    do {
      take(event);
      event = depth == 0 ? END_ELEMENT : Parsers.next(xml);
    } while (depth > 0);
    demandLines();
    foreign.addAll(tree.foreignNames());
    return Optional.ofNullable(defect);
  }

  /**
   * Where a document begins in the parser's stream.
   *
   * @param offset bytes before it
   * @param line its first line in the stream, 1-based
   * @param column its first column, 1-based
   */
  public record Origin(long offset, int line, int column) {
    /** The stream is the document. */
    public static final Origin START = new Origin(0, 1, 1);

    /** The document begins with the tag the parser stands on. */
    public static Origin at(XMLStreamReader2 xml) {
      XMLStreamLocation2 start = xml.getLocationInfo().getStartLocation();
      return new Origin(
          xml.getLocationInfo().getStartingByteOffset(),
          start.getLineNumber(),
          start.getColumnNumber());
    }
  }

  /** Whether the documents so far had so many names of their own that reading on is unsafe. */
  public boolean isFlooded() {
    return foreign.size() > Limits.FOREIGN_NAMES;
  }

  private void take(int event) {
    switch (event) {
      case START_ELEMENT -> start();
      case END_ELEMENT -> end();
      case CHARACTERS, CDATA, SPACE -> text();
      case COMMENT -> {}
      case DTD -> refuse(Rule.FORBIDDEN, "forbidden.doctype");
      case PROCESSING_INSTRUCTION -> refuse(Rule.FORBIDDEN, "forbidden.instruction");
      default -> refuse(Rule.FORBIDDEN, "forbidden.entity");
    }
  }

  private void start() {
    depth++;
    for (int i = 0; i < xml.getNamespaceCount(); i++) {
      foreign.add(orEmpty(xml.getNamespacePrefix(i)));
    }
    if (defect != null) {
      return;
    }
    if (depth > limits.depth()) {
      refuse(Rule.OVER_LIMIT, "limit.depth");
    } else if (xml.getAttributeCount() > limits.attributes()) {
      refuse(Rule.OVER_LIMIT, "limit.attributes");
    } else if (tree.size() >= Limits.ELEMENTS) {
      refuse(Rule.OVER_LIMIT, "limit.elements");
    } else {
      keep();
    }
  }

  private void keep() {
    int named = tree.number(orEmpty(xml.getNamespaceURI()), xml.getLocalName());
    if (named == XINCLUDE || named == XINCLUDE_FALLBACK) {
      refuse(Rule.FORBIDDEN, "forbidden.xinclude");
      return;
    }
    int at = Math.toIntExact(xml.getLocationInfo().getStartingByteOffset() - base);
    element = tree.open(element, named, at);
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String value = xml.getAttributeValue(i);
      if (value.length() > limits.textLength()) {
        refuse(Rule.OVER_LIMIT, "limit.text");
        return;
      }
      tree.attribute(element, attributeNumber(i), value.toCharArray(), value.length());
    }
  }

  /** Names keeps attributes apart from elements by a mark that no namespace begins with. */
  private int attributeNumber(int attribute) {
    String namespace = orEmpty(xml.getAttributeNamespace(attribute));
    return tree.number(
        namespace.isEmpty() ? "@" : "@" + namespace, xml.getAttributeLocalName(attribute));
  }

  private void end() {
    depth--;
    if (defect == null) {
      element = tree.parent(element);
    }
  }

  private void text() {
    if (defect != null) {
      return;
    }
    int length = xml.getTextLength();
    if (tree.name(element) != BASE64 && tree.textLength(element) + length > limits.textLength()) {
      refuse(Rule.OVER_LIMIT, "limit.text");
      return;
    }
    tree.append(element, xml.getTextCharacters(), xml.getTextStart(), length);
  }

  private void demandLines() {
    int lines = xml.getLocationInfo().getCurrentLocation().getLineNumber() - baseLine + 1;
    if (defect == null && lines > limits.lines()) {
      refuse(Rule.OVER_LIMIT, "limit.lines");
    }
  }

  private void refuse(Rule rule, String what) {
    if (defect == null) {
      defect = defect(rule, what, xml.getLocationInfo().getStartLocation());
    }
  }

  /** A defect at a place of the parser, told in the lines of the document. */
  private Defect defect(Rule rule, String what, XMLStreamLocation2 at) {
    int line = at.getLineNumber() - baseLine + 1;
    int column = line == 1 ? at.getColumnNumber() - baseColumn + 1 : at.getColumnNumber();
    return new Defect(rule, what, line, column, at.getCharacterOffset() - base);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
