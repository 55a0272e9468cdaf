package no.budstikke.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import no.budstikke.documents.texts.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import picocli.CommandLine;

/** Input format, section 12: the report as JSON, as SVRL and as a readable page. */
class FormatsTest {
  private static final String SVRL = "http://purl.oclc.org/dsdl/svrl";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @TempDir private Path folder;

  @Test
  void svrlNamesRuleFlagAndPlaceOfEveryFinding() throws Exception {
    check("--format", "svrl", "--strict");

    Document report = read();
    Element missing = failed(report, "PEPPOL-EN16931-R010");
    assertThat(missing.getAttribute("flag")).isEqualTo("fatal");
    assertThat(missing.getAttribute("location"))
        .isEqualTo("/inv:Invoice[1]/cac:AccountingCustomerParty[1]/cac:Party[1]");
    assertThat(missing.getTextContent()).contains("electronic address");
    assertThat(all(report, "active-pattern")).hasSize(1);
    assertThat(all(report, "ns-prefix-in-attribute-values"))
        .extracting(one -> one.getAttribute("prefix"))
        .contains("inv", "cac", "cbc");
  }

  @Test
  void svrlTellsTheOfficialFlagAndWhatWeMakeOfIt() throws Exception {
    check("--format", "svrl");

    Element relaxed = failed(read(), "PEPPOL-EN16931-R003");
    assertThat(relaxed.getAttribute("flag")).isEqualTo("fatal");
    assertThat(relaxed.getAttribute("role")).isEqualTo("info");
  }

  @ParameterizedTest
  @EnumSource
  void thePageIsWholeInEveryLanguage(Language language) throws Exception {
    check("--format", "html", "--lang", language.code());

    Document page = read();
    assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo(language.code());
    assertThat(page.getElementsByTagName("h1").getLength()).isEqualTo(1);
    assertThat(page.getElementsByTagName("script").getLength()).isZero();
    String text = out.toString(StandardCharsets.UTF_8);
    assertThat(text).doesNotContain("http:", "https:", "src=", "href=");
    assertThat(text).contains("PEPPOL-EN16931-R003", PageWords.in(language).of("INFO"));
  }

  @Test
  void whatADocumentSaysIsNeverMarkupOfThePage() throws Exception {
    checked(document().replace("2026-000123", "&lt;b&gt;1&lt;/b&gt;"), "--format", "html");

    assertThat(read().getElementsByTagName("b").getLength()).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("&lt;b&gt;1&lt;/b&gt;");
  }

  @Test
  void aFormThatIsNotKnownIsWrongUsage() throws IOException {
    assertThat(check("--format", "pdf")).isEqualTo(2);
  }

  private int check(String... arguments) throws IOException {
    return checked(document(), arguments);
  }

  private int checked(String document, String... arguments) throws IOException {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add(Files.writeString(folder.resolve("a.xml"), document).toString());
    PrintWriter side = new PrintWriter(new StringWriter());
    return new CommandLine(new CheckCommand(out, side, InstantSource.system()))
        .setErr(side)
        .execute(all.toArray(String[]::new));
  }

  /** Without a reference of the buyer, and with numbers that nobody has. */
  private static String document() throws IOException {
    try (InputStream in = FormatsTest.class.getResourceAsStream("/check/invoice.xml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replaceAll("<cbc:BuyerReference>[^<]*</cbc:BuyerReference>", "");
    }
  }

  private Document read() throws IOException, SAXException, ParserConfigurationException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(out.toByteArray()));
  }

  private static Element failed(Document report, String rule) {
    return all(report, "failed-assert").stream()
        .filter(one -> one.getAttribute("id").equals(rule))
        .findFirst()
        .orElseThrow(() -> new AssertionError("Not in the report: " + rule));
  }

  private static List<Element> all(Document report, String name) {
    NodeList nodes = report.getElementsByTagNameNS(SVRL, name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }
}
