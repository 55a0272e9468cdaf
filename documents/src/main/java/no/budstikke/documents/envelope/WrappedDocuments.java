package no.budstikke.documents.envelope;

import static javax.xml.stream.XMLStreamConstants.CDATA;
import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.COMMENT;
import static javax.xml.stream.XMLStreamConstants.END_DOCUMENT;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.SPACE;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import no.budstikke.core.request.Content;
import no.budstikke.core.validate.Finding;
import no.budstikke.core.validate.Submission;
import no.budstikke.documents.tree.Defect;
import no.budstikke.documents.tree.DocumentTree;
import no.budstikke.documents.tree.Names;
import no.budstikke.documents.tree.Node;
import no.budstikke.documents.tree.Parsers;
import no.budstikke.documents.tree.TreeFiller;
import no.budstikke.documents.tree.TreeFiller.Origin;
import org.codehaus.stax2.XMLStreamReader2;

/** Documents inside a wrapper, each filled into the tree by the parser that runs anyway. */
final class WrappedDocuments {
  private static final int UNIT = Names.of("b2c:Document");

  private final Intake intake;
  private final XMLStreamReader2 xml;
  private final Tap tap;
  private final Wrapper wrapper;
  private final DocumentTree tree = new DocumentTree();
  private final TreeFiller filler;
  private final Inherited inherited = new Inherited();
  private final BusinessHeader header = new BusinessHeader();
  private Map<String, String> keys = Map.of();

  WrappedDocuments(Intake intake, XMLStreamReader2 xml, Tap tap) {
    this.intake = intake;
    this.xml = xml;
    this.tap = tap;
    this.wrapper = Wrapper.of(xml).orElseThrow();
    this.filler = new TreeFiller(intake.limits(), xml, tree);
  }

  /** Reads to the end of the wrapper; a place where the XML breaks ends it there. */
  void read() throws IOException {
    try {
      inherited.enter(xml);
      int event = Parsers.next(xml);
      while (event != END_DOCUMENT && take(event)) {
        event = Parsers.next(xml);
      }
    } catch (XMLStreamException e) {
      rethrowBroken(e);
      intake.breakOff(finding(e));
    }
  }

  private boolean take(int event) throws XMLStreamException {
    return switch (event) {
      case START_ELEMENT -> element();
      case END_ELEMENT -> leave();
      case COMMENT, SPACE -> true;
      default -> blank(event);
    };
  }

  private boolean leave() {
    inherited.leave();
    keys = Map.of();
    return true;
  }

  private boolean blank(int event) {
    boolean blank = (event == CHARACTERS || event == CDATA) && xml.isWhiteSpace();
    if (!blank) {
      intake.breakOff(forbidden(event).finding());
    }
    return blank;
  }

  private Defect forbidden(int event) {
    String what =
        event == CHARACTERS || event == CDATA ? "forbidden.text" : "forbidden.instruction";
    Origin at = Origin.at(xml);
    return new Defect(Defect.Rule.FORBIDDEN, what, at.line(), at.column(), at.offset());
  }

  private boolean element() throws XMLStreamException {
    if (wrapper.isHeader(xml)) {
      return header();
    }
    if (wrapper == Wrapper.BATCH && Names.of(xml) == UNIT && keys.isEmpty()) {
      keys = attributes();
      inherited.enter(xml);
      return true;
    }
    if (wrapper == Wrapper.HEADED && intake.documents() > 0) {
      intake.refuse(EnvelopeFindings.unknown("#one-document"));
      return false;
    }
    return intake.hasRoom() && document();
  }

  private Map<String, String> attributes() {
    Map<String, String> found = new HashMap<>();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      found.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
    }
    return Map.copyOf(found);
  }

  private boolean header() throws XMLStreamException {
    Optional<Defect> defect = filler.fill(Origin.START);
    tap.forgetBefore(xml.getLocationInfo().getEndingByteOffset());
    if (defect.isPresent()) {
      intake.breakOff(defect.get().finding());
      return false;
    }
    switch (wrapper) {
      case BATCH -> intake.declare(BatchHeader.read(Node.root(tree)));
      case HEADED -> header.read(Node.root(tree));
    }
    return true;
  }

  private boolean document() throws XMLStreamException {
    Origin origin = Origin.at(xml);
    Map<String, String> missing = inherited.missingAt(xml);
    Optional<Defect> defect = filler.fill(origin);
    long end = xml.getLocationInfo().getEndingByteOffset();
    byte[] document = tap.slice(origin.offset(), end);
    tap.forgetBefore(end);
    tree.bytes(document);
    Submission submission =
        new Submission(Content.of(Inherited.standingAlone(document, missing)), List.of(), keys);
    intake.take(entry(), submission, defect, tree, header::disagreements);
    if (filler.isFlooded()) {
      intake.breakOff(EnvelopeFindings.overLimit("limit.names"));
    }
    return !filler.isFlooded();
  }

  private Optional<String> entry() {
    return wrapper == Wrapper.BATCH
        ? Optional.of("#" + (intake.documents() + 1))
        : Optional.empty();
  }

  private static Finding finding(XMLStreamException e) {
    return e.getCause() instanceof Tap.TooMuch tooMuch
        ? EnvelopeFindings.overLimit(tooMuch.limit())
        : Parsers.malformed(e, Origin.START).finding();
  }

  /** A stream that breaks is no fault of the document. */
  static void rethrowBroken(XMLStreamException e) throws IOException {
    if (e.getCause() instanceof IOException broken && !(broken instanceof Tap.TooMuch)) {
      throw broken;
    }
  }
}
