package no.budstikke.documents.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import no.budstikke.core.validate.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreeReaderTest {
  private static final String CBC =
      "xmlns:cbc=\"urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2\"";
  private static final Limits LIMITS = Limits.usual();
  private static final Limits.Batch BATCH = LIMITS.batch();

  private final TreeReader reader = new TreeReader(LIMITS);

  @Test
  void elementsKnowTheirPlaceInTheBytesReceived() {
    String xml =
        "\uFEFF<?xml version=\"1.0\"?>\r\n<a "
            + CBC
            + ">\n  <b>å</b>\r<b/><cbc:ID x=\"1\">2</cbc:ID></a>";
    read(xml);

    DocumentTree tree = reader.tree();
    assertThat(tree.size()).isEqualTo(4);
    byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
    for (int element = 0; element < tree.size(); element++) {
      assertThat(bytes[tree.offset(element)]).isEqualTo((byte) '<');
    }
    assertThat(Places.of(tree, 1).line()).isEqualTo(3);
    assertThat(Places.of(tree, 1).column()).isEqualTo(3);
    assertThat(Places.of(tree, 3).line()).isEqualTo(4);
    assertThat(Places.of(tree, 3).column()).isEqualTo(5);
    assertThat(Places.xpath(tree, 2)).isEqualTo("/Q{}a[1]/Q{}b[2]");
    assertThat(Places.xpath(tree, 3)).isEqualTo("/Q{}a[1]/cbc:ID[1]");
  }

  @Test
  void textIsPutTogetherFromItsParts() {
    read("<a>\n <b> x&amp;<!-- no --><![CDATA[<y>]]>&#229; </b>\n</a>");

    assertThat(reader.tree().text(1)).isEqualTo("x&<y>å");
    assertThat(reader.tree().text(0)).isEmpty();
    assertThat(reader.tree().mixed()).isFalse();
  }

  @Test
  void textBetweenElementsIsSeen() {
    read("<a>x<b/></a>");
    assertThat(reader.tree().mixed()).isTrue();

    read("<a><b/>x</a>");
    assertThat(reader.tree().mixed()).isTrue();
  }

  @Test
  void attributesAreAskedByName() {
    read("<a schemeID=\" 0192 \" other=\"1\"/>");

    Node root = Node.root(reader.tree());
    assertThat(root.attribute(Names.of("@schemeID"))).isEqualTo("0192");
    assertThat(root.has(Names.of("@currencyID"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      textBlock =
          """
          <a>                                                         | B2C-XML-01
          <a></b>                                                     | B2C-XML-01
          <a/><b/>                                                    | B2C-XML-01
          <a b="1" b="2"/>                                            | B2C-XML-01
          <p:a/>                                                      | B2C-XML-01
          <a>&#0;</a>                                                 | B2C-XML-01
          <a/>text                                                    | B2C-XML-01
          <!DOCTYPE a><a/>                                            | B2C-XML-03
          <!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>                | B2C-XML-03
          <!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>                    | B2C-XML-03
          <a>&x;</a>                                                  | B2C-XML-03
          <?php x?><a/>                                               | B2C-XML-03
          <a><?x y?></a>                                              | B2C-XML-03
          <a/><?x y?>                                                 | B2C-XML-03
          <a xmlns:i="http://www.w3.org/2001/XInclude"><i:include/></a> | B2C-XML-03
          <?xml version="1.0" encoding="ISO-8859-1"?><a/>             | B2C-XML-02
          <?xml version="1.0" encoding="windows-1252"?><a/>           | B2C-XML-02
          """,
      delimiter = '|')
  void whatIsNoXmlThatWeReadHasItsRule(String xml, String rule) {
    assertThat(rule(xml.getBytes(StandardCharsets.UTF_8))).isEqualTo(rule);
  }

  @ParameterizedTest
  @CsvSource({"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32BE"})
  void otherEncodingsAreRefusedClearly(String encoding) {
    assertThat(rule("<a>å</a>".getBytes(Charset.forName(encoding)))).isEqualTo("B2C-XML-02");
  }

  @Test
  void bytesThatAreNoUtf8ArePlaced() {
    Defect defect =
        reader.read("<a>\n<b>\u00e5</b></a>".getBytes(StandardCharsets.ISO_8859_1)).orElseThrow();

    assertThat(defect.finding().rule().value()).isEqualTo("B2C-XML-02");
    assertThat(defect.line()).isEqualTo(2);
    assertThat(defect.column()).isEqualTo(4);
  }

  @Test
  void malformedXmlIsPlaced() {
    Finding finding =
        reader
            .read("<a>\n  <b></c>\n</a>".getBytes(StandardCharsets.UTF_8))
            .orElseThrow()
            .finding();

    assertThat(finding.place().line()).isEqualTo(2);
    assertThat(finding.evidence().arguments()).hasSize(4);
  }

  @Test
  void theBillionLaughsAreNotHeard() {
    StringBuilder laughs = new StringBuilder("<!DOCTYPE l [<!ENTITY l0 \"ha\">");
    for (int i = 1; i < 10; i++) {
      laughs
          .append("<!ENTITY l")
          .append(i)
          .append(" \"")
          .append(("&l" + (i - 1) + ";").repeat(10))
          .append("\">");
    }
    assertThat(rule(laughs.append("]><l>&l9;</l>").toString().getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("B2C-XML-03");
  }

  @Test
  void depthIsLimited() {
    assertThat(reader.read(nested(40))).isEmpty();
    assertThat(rule(nested(41))).isEqualTo("B2C-XML-04");
    assertThat(rule(nested(100_000))).isEqualTo("B2C-XML-04");
  }

  private static byte[] nested(int depth) {
    return ("<a>".repeat(depth) + "</a>".repeat(depth)).getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void attributesAreLimited() {
    assertThat(reader.read(attributes(64))).isEmpty();
    assertThat(rule(attributes(65))).isEqualTo("B2C-XML-04");
  }

  private static byte[] attributes(int count) {
    StringBuilder xml = new StringBuilder("<a");
    for (int i = 0; i < count; i++) {
      xml.append(" a").append(i).append("=\"\"");
    }
    return xml.append("/>").toString().getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void linesAreLimited() {
    assertThat(reader.read(lines(20_000))).isEmpty();
    assertThat(rule(lines(20_001))).isEqualTo("B2C-XML-04");
  }

  private static byte[] lines(int count) {
    return ("<a>" + "\n".repeat(count - 1) + "</a>").getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void textIsLimitedButBase64IsNot() {
    String text = "x".repeat(1_000_001);

    assertThat(rule(("<a>" + text + "</a>").getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("B2C-XML-04");
    assertThat(rule(("<a b=\"" + text + "\"/>").getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("B2C-XML-04");
    assertThat(
            reader.read(
                ("<cbc:EmbeddedDocumentBinaryObject "
                        + CBC
                        + ">"
                        + text
                        + "</cbc:EmbeddedDocumentBinaryObject>")
                    .getBytes(StandardCharsets.UTF_8)))
        .isEmpty();
  }

  @Test
  void bytesAndElementsAreLimited() {
    Limits small = new Limits(1000, 20_000, 40, 64, 1_000_000, 10_000_000, BATCH);

    assertThat(new TreeReader(small).read(lines(1000))).isPresent();
    byte[] many = ("<a>" + "<b/>".repeat(1_000_001) + "</a>").getBytes(StandardCharsets.UTF_8);
    assertThat(rule(many)).isEqualTo("B2C-XML-04");
  }

  @Test
  void aReaderIsAsGoodAsNewAfterABadDocument() {
    assertThat(reader.read("<a><b>".getBytes(StandardCharsets.UTF_8))).isPresent();
    read("<a><b>1</b></a>");

    assertThat(reader.tree().size()).isEqualTo(2);
    assertThat(reader.tree().text(1)).isEqualTo("1");
  }

  private void read(String xml) {
    Optional<Defect> defect = reader.read(xml.getBytes(StandardCharsets.UTF_8));
    assertThat(defect).isEmpty();
  }

  private String rule(byte[] xml) {
    return reader.read(xml).map(defect -> defect.finding().rule().value()).orElse("none");
  }
}
