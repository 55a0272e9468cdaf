package no.budstikke.cli.check;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import no.budstikke.core.validate.EnvelopeReport;
import no.budstikke.core.validate.Finding;
import no.budstikke.documents.texts.FindingTexts;
import no.budstikke.documents.texts.Language;

/**
 * A report in the Schematron Validation Report Language, to be compared with other validators: one
 * pattern for each document; the flag is the official one where there is one, the role is ours.
 * Source: ISO/IEC 19757-3, annex D.
 */
final class SvrlOutput implements Output {
  private static final String SVRL = "http://purl.oclc.org/dsdl/svrl";
  private static final String UBL = "urn:oasis:names:specification:ubl:schema:xsd:";
  private static final Map<String, String> PREFIXES =
      new TreeMap<>(
          Map.of(
              "inv", UBL + "Invoice-2",
              "cn", UBL + "CreditNote-2",
              "cac", UBL + "CommonAggregateComponents-2",
              "cbc", UBL + "CommonBasicComponents-2",
              "ext", UBL + "CommonExtensionComponents-2"));

  private final OutputStream out;
  private final PrintWriter side;
  private final FindingTexts texts;
  private final XMLStreamWriter xml;

  SvrlOutput(OutputStream out, PrintWriter side, Language language, List<String> rulesets) {
    this.out = new BufferedOutputStream(out);
    this.side = side;
    this.texts = FindingTexts.in(language);
    try {
      xml =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(this.out, StandardCharsets.UTF_8.name());
      xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      open("schematron-output");
      xml.writeNamespace("svrl", SVRL);
      xml.writeAttribute("schemaVersion", String.join(", ", rulesets));
      xml.writeAttribute("title", "budstikke check");
      xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", language.code());
      for (Map.Entry<String, String> prefix : PREFIXES.entrySet()) {
        empty("ns-prefix-in-attribute-values");
        xml.writeAttribute("uri", prefix.getValue());
        xml.writeAttribute("prefix", prefix.getKey());
      }
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  private void open(String name) throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeStartElement("svrl", name, SVRL);
  }

  private void empty(String name) throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeEmptyElement("svrl", name, SVRL);
  }

  @Override
  public void document(Checked checked) {
    String name = checked.entry().map(entry -> checked.file() + "!" + entry).orElse(checked.file());
    try {
      empty("active-pattern");
      xml.writeAttribute("documents", name);
      xml.writeAttribute("name", checked.verdict().name());
      empty("fired-rule");
      xml.writeAttribute("context", "/");
      for (Finding finding : checked.findings()) {
        failed(finding);
      }
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  private void failed(Finding finding) throws XMLStreamException {
    String flag = finding.officialSeverity().orElse(finding.severity()).name();
    open("failed-assert");
    xml.writeAttribute("id", finding.rule().value());
    xml.writeAttribute("flag", flag.toLowerCase(Locale.ROOT));
    xml.writeAttribute("role", finding.severity().name().toLowerCase(Locale.ROOT));
    xml.writeAttribute("test", finding.rule().value());
    xml.writeAttribute("location", finding.place().xpath());
    open("text");
    xml.writeCharacters(texts.message(finding));
    xml.writeEndElement();
    xml.writeEndElement();
  }

  @Override
  public void file(String file, EnvelopeReport report) {
    report.findings().forEach(finding -> side.println(file + ": " + texts.message(finding)));
  }

  @Override
  public void end(Tally tally) {
    try {
      xml.writeCharacters("\n");
      xml.writeEndDocument();
      xml.writeCharacters("\n");
      xml.flush();
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  private static UncheckedIOException failed(XMLStreamException cause) {
    return new UncheckedIOException(new IOException("The report cannot be written.", cause));
  }

  @Override
  public void close() {
    try {
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    side.flush();
  }
}
