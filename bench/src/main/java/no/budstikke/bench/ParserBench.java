package no.budstikke.bench;

import com.ctc.wstx.stax.WstxInputFactory;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.function.IntSupplier;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import no.budstikke.core.validate.Judgement;
import no.budstikke.core.validate.Submission;
import no.budstikke.documents.profile.UblJudge;
import no.budstikke.documents.tree.Limits;
import no.budstikke.documents.tree.TreeReader;
import org.xml.sax.SAXException;

/**
 * Which parser, and which tree: ours is Aalto into flat arrays. The others read the same bytes; the
 * streaming ones build nothing, they only look at every name, attribute and text.
 */
public final class ParserBench {
  private static final int SMALL = 3;
  private static final int LARGE = 300;

  private ParserBench() {}

  /** Runs both sizes. */
  public static void main(String[] arguments) throws ParserConfigurationException {
    race(SMALL);
    race(LARGE);
  }

  private static void race(int lines) throws ParserConfigurationException {
    byte[] document = Invoices.invoice(1, lines);
    DocumentBuilderFactory dom = DocumentBuilderFactory.newDefaultNSInstance();
    DocumentBuilder builder = dom.newDocumentBuilder();
    TreeReader reader = new TreeReader(Limits.usual());
    UblJudge judge = new UblJudge(Limits.usual());
    new Race()
        .with("Aalto, flat tree (ours)", () -> tree(reader, document))
        .with("Aalto, events only", streaming(new InputFactoryImpl(), document))
        .with("Woodstox, events only", streaming(new WstxInputFactory(), document))
        .with("JDK StAX, events only", streaming(XMLInputFactory.newDefaultFactory(), document))
        .with("JDK DOM", () -> dom(builder, document))
        .with("ours, read and judged", () -> judged(judge, document))
        .run(lines + " lines, " + document.length + " bytes");
  }

  private static int tree(TreeReader reader, byte[] document) {
    if (reader.read(document).isPresent()) {
      throw new IllegalStateException("The benchmark's document is not well-formed.");
    }
    return reader.tree().size();
  }

  private static int judged(UblJudge judge, byte[] document) {
    Judgement judgement = judge.judge(Submission.of(document), Optional.empty());
    if (!(judgement instanceof Judgement.Valid)) {
      throw new IllegalStateException("The benchmark's document is not valid.");
    }
    return judgement.findings().size();
  }

  private static int dom(DocumentBuilder builder, byte[] document) {
    try {
      return builder
          .parse(new ByteArrayInputStream(document))
          .getDocumentElement()
          .getChildNodes()
          .getLength();
    } catch (SAXException | IOException e) {
      throw new IllegalStateException("The benchmark's document is not well-formed.", e);
    }
  }

  private static IntSupplier streaming(XMLInputFactory factory, byte[] document) {
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    return () -> {
      try {
        XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(document));
        int seen = 0;
        while (xml.hasNext()) {
          seen += look(xml, xml.next());
        }
        xml.close();
        return seen;
      } catch (XMLStreamException e) {
        throw new IllegalStateException("The benchmark's document is not well-formed.", e);
      }
    };
  }

  private static int look(XMLStreamReader xml, int event) {
    if (event == XMLStreamConstants.CHARACTERS) {
      return xml.getTextLength();
    }
    if (event != XMLStreamConstants.START_ELEMENT) {
      return 0;
    }
    int seen = xml.getLocalName().length() + xml.getNamespaceURI().length();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      seen += xml.getAttributeLocalName(i).length() + xml.getAttributeValue(i).length();
    }
    return seen;
  }
}
