package no.budstikke.bench.official;

import com.helger.io.resource.ClassPathResource;
import com.helger.ubl21.UBL21Marshaller;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** The official UBL 2.1 schema files, run by the validator of the JDK. */
public final class OfficialSchema {
  private final Schema invoice = schema(UBL21Marshaller.getAllInvoiceXSDs());
  private final Schema creditNote = schema(UBL21Marshaller.getAllCreditNoteXSDs());

  private static Schema schema(List<ClassPathResource> files) {
    List<Source> sources = new ArrayList<>();
    for (ClassPathResource file : files) {
      sources.add(new StreamSource(file.getInputStream(), file.getResourceID()));
    }
    try {
      return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
          .newSchema(sources.toArray(Source[]::new));
    } catch (SAXException e) {
      throw new IllegalStateException("The official schema cannot be read.", e);
    }
  }

  /** Whether the document is valid. */
  public boolean accepts(String document) throws IOException {
    Schema schema = document.contains("<CreditNote ") ? creditNote : invoice;
    try {
      schema.newValidator().validate(new StreamSource(new StringReader(document)));
      return true;
    } catch (SAXException e) {
      return false;
    }
  }
}
