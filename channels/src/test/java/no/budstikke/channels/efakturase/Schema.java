package no.budstikke.channels.efakturase;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** The schema written from the tables of Swedish e-faktura, sections 6.1 to 6.3. */
public final class Schema {
  private static final javax.xml.validation.Schema BGC_INVOICE = read();

  private Schema() {}

  /** What is wrong with a file; empty when nothing is. */
  public static Optional<String> fault(byte[] file) {
    try {
      BGC_INVOICE.newValidator().validate(new StreamSource(new ByteArrayInputStream(file)));
      return Optional.empty();
    } catch (SAXException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static javax.xml.validation.Schema read() {
    try {
      return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
          .newSchema(Path.of("src/test/resources/golden/efakturase/bgc-invoice.xsd").toFile());
    } catch (SAXException e) {
      throw new IllegalStateException(e);
    }
  }
}
