package no.budstikke.documents.envelope;

import static javax.xml.stream.XMLStreamConstants.COMMENT;
import static javax.xml.stream.XMLStreamConstants.SPACE;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import no.budstikke.core.validate.Submission;
import no.budstikke.documents.tree.Encodings;
import no.budstikke.documents.tree.Parsers;
import org.codehaus.stax2.XMLStreamReader2;

/** XML of any length: one document, or a wrapper whose documents are cut out of the stream. */
final class XmlEnvelope {
  private final Intake intake;

  XmlEnvelope(Intake intake) {
    this.intake = intake;
  }

  /**
   * Reads to the end.
   *
   * @param start the first bytes of what is to be read
   */
  void read(InputStream in, byte[] start) throws IOException {
    Tap tap = new Tap(in, intake.limits().documentBytes(), intake.limits().batch().unpackedBytes());
    boolean readable = Encodings.defectIn(start).isEmpty();
    Optional<XMLStreamReader2> wrapper = readable ? wrapper(tap) : Optional.empty();
    if (wrapper.isPresent()) {
      new WrappedDocuments(intake, wrapper.get(), tap).read();
    } else {
      readBare(tap);
    }
  }

  /** The parser, standing on a wrapper's start tag; nothing when this is no wrapper. */
  private static Optional<XMLStreamReader2> wrapper(Tap tap) throws IOException {
    try {
      XMLStreamReader2 xml = Parsers.over(tap);
      int event = Parsers.next(xml);
      while (event == COMMENT || event == SPACE) {
        event = Parsers.next(xml);
      }
      return event == START_ELEMENT && Wrapper.of(xml).isPresent()
          ? Optional.of(xml)
          : Optional.empty();
    } catch (XMLStreamException e) {
      WrappedDocuments.rethrowBroken(e);
      return Optional.empty();
    }
  }

  /** Whatever is wrong with a bare document, reading it alone will find and place it. */
  private void readBare(Tap tap) throws IOException {
    try {
      intake.take(Optional.empty(), Submission.of(tap.rest()));
    } catch (Tap.TooMuch e) {
      intake.miss(EnvelopeFindings.overLimit(e.limit()));
      intake.refuse();
    }
  }
}
