package no.budstikke.bench.official;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmDestination;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XsltCompiler;
import net.sf.saxon.s9api.XsltExecutable;
import net.sf.saxon.s9api.XsltTransformer;
import net.sf.saxon.s9api.streams.Steps;
import no.budstikke.shadow.PeppolRelease;
import no.budstikke.shadow.PhiveEngine;

/** The official style sheets of the release, run as they are on Saxon. */
public final class OfficialSheets {
  /** What a run that ended with a dynamic error answers. */
  public static final String ERROR = "dynamic error";

  private static final String SVRL = "http://purl.oclc.org/dsdl/svrl";

  private final Processor processor = new Processor(false);
  private final List<XsltExecutable> sheets = new ArrayList<>();

  /** Compiles both of a release. */
  public OfficialSheets(PeppolRelease release) throws IOException, SaxonApiException {
    String folder = "external/schematron/openpeppol/" + release.version() + "/xslt/";
    for (String name : List.of("CEN-EN16931-UBL.xslt", "PEPPOL-EN16931-UBL.xslt")) {
      try (InputStream in =
          OfficialSheets.class.getClassLoader().getResourceAsStream(folder + name)) {
        XsltCompiler compiler = processor.newXsltCompiler();
        compiler.setErrorReporter(_ -> {});
        sheets.add(compiler.compile(new StreamSource(in)));
      }
    }
  }

  /** Reads a document into Saxon's tree. */
  public XdmNode tree(String document) throws SaxonApiException {
    return processor.newDocumentBuilder().build(new StreamSource(new StringReader(document)));
  }

  /**
   * For each sheet the violations as {@code id flag place}, sorted, or that it could not be run.
   */
  public List<Set<String>> check(XdmNode tree) {
    List<Set<String>> answers = new ArrayList<>();
    for (XsltExecutable sheet : sheets) {
      answers.add(check(sheet, tree));
    }
    return answers;
  }

  private static Set<String> check(XsltExecutable sheet, XdmNode tree) {
    Set<String> found = new TreeSet<>();
    try {
      for (XdmNode node :
          run(sheet, tree).select(Steps.descendant(SVRL, "failed-assert")).asList()) {
        found.add(
            attribute(node, "id")
                + " "
                + attribute(node, "flag")
                + " "
                + PhiveEngine.place(attribute(node, "location")));
      }
    } catch (SaxonApiException e) {
      return new TreeSet<>(List.of(ERROR));
    }
    return found;
  }

  /** One sheet over the tree, its report as a tree. */
  static XdmNode run(XsltExecutable sheet, XdmNode tree) throws SaxonApiException {
    XsltTransformer transformer = sheet.load();
    XdmDestination report = new XdmDestination();
    transformer.setInitialContextNode(tree);
    transformer.setDestination(report);
    transformer.setErrorReporter(_ -> {});
    transformer.setMessageHandler(_ -> {});
    transformer.transform();
    return report.getXdmNode();
  }

  /** Runs both and leaves the reports alone, for whoever measures. */
  public void runAll(XdmNode tree) throws SaxonApiException {
    for (XsltExecutable sheet : sheets) {
      run(sheet, tree);
    }
  }

  private static String attribute(XdmNode node, String name) {
    String value = node.getAttributeValue(new QName(name));
    return value == null ? "" : value;
  }
}
