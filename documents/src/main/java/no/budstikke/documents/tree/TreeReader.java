package no.budstikke.documents.tree;

import static javax.xml.stream.XMLStreamConstants.COMMENT;
import static javax.xml.stream.XMLStreamConstants.DTD;
import static javax.xml.stream.XMLStreamConstants.END_DOCUMENT;
import static javax.xml.stream.XMLStreamConstants.PROCESSING_INSTRUCTION;
import static javax.xml.stream.XMLStreamConstants.SPACE;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import no.budstikke.documents.tree.Defect.Rule;
import no.budstikke.documents.tree.TreeFiller.Origin;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * Reads whole documents into one tree, again and again. Not for several threads at once. Source:
 * input format, sections 8 and 12 (L1).
 */
public final class TreeReader {
  private final Limits limits;
  private final Parsers parsers = new Parsers();
  private final DocumentTree tree = new DocumentTree();
  private final PlainReader plain;

  /** A reader with its own tree. */
  public TreeReader(Limits limits) {
    this.limits = limits;
    this.plain = new PlainReader(limits);
  }

  /** The tree of the document read last; of no use when there was a defect. */
  public DocumentTree tree() {
    return tree;
  }

  /**
   * Reads one document.
   *
   * @param document its bytes, not to be changed while the tree is in use
   * @return why it is none, or nothing when the tree is filled
   */
  public Optional<Defect> read(byte[] document) {
    if (document.length > limits.documentBytes()) {
      return Optional.of(Defect.tooLarge(limits.documentBytes()));
    }
    if (plain.read(document, tree)) {
      tree.bytes(document);
      return Optional.empty();
    }
    return parse(document);
  }

  /** Reads with the parser, which knows everything that XML may be. */
  Optional<Defect> parse(byte[] document) {
    Optional<Defect> encoding = Encodings.defectIn(document);
    if (encoding.isPresent()) {
      return encoding;
    }
    if (StartTags.areAbsurd(document)) {
      return Optional.of(new Defect(Rule.OVER_LIMIT, "limit.attributes", 0, 0, 0));
    }
    try {
      XMLStreamReader2 xml = parsers.over(document);
      try {
        return read(xml, document);
      } finally {
        xml.close();
      }
    } catch (XMLStreamException e) {
      return Optional.of(Encodings.blame(Parsers.malformed(e, Origin.START), document));
    }
  }

  private Optional<Defect> read(XMLStreamReader2 xml, byte[] document) throws XMLStreamException {
    Optional<Defect> found = outside(xml, START_ELEMENT);
    if (found.isEmpty()) {
      found = new TreeFiller(limits, xml, tree).fill(Origin.START);
      Optional<Defect> behind = outside(xml, END_DOCUMENT);
      found = found.isPresent() ? found : behind;
    }
    tree.bytes(document);
    tree.startRootAtItsTag();
    return found;
  }

  /** Walks over what may stand before and behind the root element. */
  private static Optional<Defect> outside(XMLStreamReader2 xml, int until)
      throws XMLStreamException {
    for (int event = Parsers.next(xml); event != until; event = Parsers.next(xml)) {
      switch (event) {
        case COMMENT, SPACE -> {}
        case DTD -> {
          return Optional.of(Parsers.forbidden("forbidden.doctype", xml));
        }
        case PROCESSING_INSTRUCTION -> {
          return Optional.of(Parsers.forbidden("forbidden.instruction", xml));
        }
        default -> {
          return Optional.of(new Defect(Rule.MALFORMED, "malformed", 0, 0, 0));
        }
      }
    }
    return Optional.empty();
  }
}
