package no.budstikke.documents.tree;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import no.budstikke.documents.tree.Defect.Rule;
import no.budstikke.documents.tree.TreeFiller.Origin;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;
import org.codehaus.stax2.io.Stax2ByteArraySource;

/**
 * Where parsers come from. A factory remembers every name it has seen, so that the next document is
 * faster; it is thrown away now and then, so that nobody can fill it up.
 */
public final class Parsers {
  private static final long BYTES_PER_FACTORY = 8_000_000;

  private InputFactoryImpl factory = newFactory();
  private long bytes;

  /** A parser over a document in memory. */
  XMLStreamReader2 over(byte[] document) throws XMLStreamException {
    bytes += document.length;
    if (bytes > BYTES_PER_FACTORY) {
      bytes = 0;
      factory = newFactory();
    }
    return (XMLStreamReader2)
        factory.createXMLStreamReader(new Stax2ByteArraySource(document, 0, document.length));
  }

  /**
   * A parser over a stream of any length.
   *
   * @throws XMLStreamException when the first bytes are no XML, or the stream broke
   */
  public static XMLStreamReader2 over(InputStream stream) throws XMLStreamException {
    return (XMLStreamReader2) newFactory().createXMLStreamReader(stream);
  }

  /**
   * The next event. To some malformed names the parser answers with a bare {@code
   * RuntimeException}; here it is what it should be.
   *
   * @throws XMLStreamException when the XML is not well-formed or the stream broke
   */
  public static int next(XMLStreamReader2 xml) throws XMLStreamException {
    try {
      return xml.next();
    } catch (RuntimeException e) {
      throw new XMLStreamException("Not well-formed", xml.getLocation(), e);
    }
  }

  private static InputFactoryImpl newFactory() {
    InputFactoryImpl factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    // Errors come out of next(), where they are expected, and not out of a later getter.
    factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
    return factory;
  }

  /** What a parser complained about, told in the lines of the document. */
  public static Defect malformed(XMLStreamException complaint, Origin origin) {
    Location at = complaint.getLocation();
    if (at == null) {
      return new Defect(Rule.MALFORMED, "malformed", 0, 0, 0);
    }
    int line = at.getLineNumber() - origin.line() + 1;
    int column = line == 1 ? at.getColumnNumber() - origin.column() + 1 : at.getColumnNumber();
    long offset = Math.max(0, at.getCharacterOffset() - origin.offset());
    return new Defect(Rule.MALFORMED, "malformed", line, column, offset);
  }

  /** A construct that we never read, where the parser stands. */
  static Defect forbidden(String what, XMLStreamReader2 xml) {
    Location at = xml.getLocationInfo().getStartLocation();
    return new Defect(
        Rule.FORBIDDEN, what, at.getLineNumber(), at.getColumnNumber(), at.getCharacterOffset());
  }
}
