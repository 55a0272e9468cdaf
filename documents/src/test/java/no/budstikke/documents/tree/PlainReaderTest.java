package no.budstikke.documents.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** XML 1.0: what is read the short way is read as the parser reads it, or left to the parser. */
class PlainReaderTest {
  private static final String SAMPLE =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!-- made by hand -->
      <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
          xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
          xmlns:cbc='urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2'
          xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
          xsi:schemaLocation="urn:a b.xsd">
        <cbc:ID schemeID="a&amp;b  c">  17 &lt;x&gt; ]] </cbc:ID>
        <cbc:Note>Målepunktet er avlest – 5 €, \uD83D\uDE00</cbc:Note>
        <cbc:Note></cbc:Note><cbc:Note/>
        <cbc:Note>one<!-- two --> three</cbc:Note>
        <cac:Party>
          <cac:PartyName><cbc:Name>Åse &quot;B&quot; &apos;C&apos;</cbc:Name></cac:PartyName>
          <other xmlns:b="urn:x" b:c="1"/>
        </cac:Party>
        <cbc:PayableAmount currencyID="NOK">12.50</cbc:PayableAmount>
      </Invoice>
      """;

  private static final String[] PIECES = {
    "<",
    ">",
    "/",
    "&",
    ";",
    "\"",
    "'",
    "=",
    " ",
    "\n",
    "\r",
    "\r\n",
    "\t",
    "]]>",
    "--",
    "<!--",
    "-->",
    "<![CDATA[",
    "<?x?>",
    "xmlns",
    ":",
    "x",
    "\u00e6",
    "\u20ac",
    "\ud83d\ude00",
    "\ufffe",
    "\u0001",
    "&#65;",
    "&amp;",
    "</cbc:ID>",
    "<cbc:ID>",
    "<cbc:ID/>",
    " a=\"b\"",
    "cbc:",
    "\u007f"
  };

  private final TreeReader reader = new TreeReader(Limits.usual());
  private final PlainReader plain = new PlainReader(Limits.usual());
  private final DocumentTree tree = new DocumentTree();

  private static String written(DocumentTree tree) {
    StringBuilder all = new StringBuilder("mixed " + tree.mixed());
    for (int i = 0; i < tree.size(); i++) {
      all.append('\n').append(tree.offset(i)).append(' ').append(tree.parent(i)).append(' ');
      all.append(tree.prefixedName(i)).append('|').append(tree.rawText(i)).append('|');
      for (int k = 0; k < tree.attributeCount(i); k++) {
        int at = tree.firstAttribute(i) + k;
        all.append(tree.attributePrefixedName(at)).append('=');
        all.append(tree.characters(), tree.valueFrom(at), tree.valueTo(at) - tree.valueFrom(at));
      }
    }
    return all.toString();
  }

  /** Whether the short way was taken; then it must have been the right one. */
  private boolean isReadAlike(byte[] document) {
    if (!plain.read(document, tree)) {
      return false;
    }
    assertThat(reader.parse(document)).isEmpty();
    assertThat(written(tree)).isEqualTo(written(reader.tree()));
    return true;
  }

  private static String usual() {
    return SAMPLE.replace("xmlns:b=\"urn:x\" b:c=\"1\"", "xsi:nil=\"true\"").replace("]]", "]");
  }

  private static byte[] bytes(String document) {
    return document.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void namespacesDeclaredBelowTheRootAreLeftToTheParser() {
    assertThat(isReadAlike(bytes(SAMPLE))).isFalse();
  }

  @Test
  void documentsOfTheUsualFormAreReadTheShortWay() {
    String usual = usual();

    assertThat(isReadAlike(bytes(usual))).isTrue();
    assertThat(isReadAlike(bytes(usual.replace("\n", "\r\n")))).isTrue();
    assertThat(isReadAlike(bytes("\ufeff" + usual))).isTrue();
    assertThat(isReadAlike(bytes(usual.replace("cbc", "q").replace("cac", "r")))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a b='1' b='2'/>",
        "<a><b></a></b>",
        "<a>",
        "<a/><a/>",
        "<a>&x;</a>",
        "<x:a/>",
        "<a x:b='1'/>",
        "<a xmlns='' xmlns=''/>",
        "<a xmlns:xml='urn:x'/>",
        "<!DOCTYPE a><a/>",
        "<a>]]></a>",
        "<a><!-- -- --></a>",
        "<a b='<'/>",
        "<a b=1/>",
        "<a:b:c xmlns:a='urn:a'/>",
        "<1/>",
        "",
        "<",
        "<a",
        "<a b",
        "<a b=",
        "<a b='",
        "<a>x",
        "<a></",
        "<a><!--",
        "<?xml version='1.1'?><a/>",
        "<a xmlns:='urn:x'/>",
        "<a xmlns:b=''/>",
        "text"
      })
  void whatIsNotWellFormedOrUnusualIsLeftToTheParser(String document) {
    assertThat(isReadAlike(bytes(document))).isFalse();
  }

  @Test
  void whateverIsReadTheShortWayIsReadAsTheParserReadsIt() {
    Random random = new Random(27);
    int alike = 0;
    for (int i = 0; i < 30_000; i++) {
      StringBuilder changed = new StringBuilder(usual());
      for (int k = random.nextInt(3); k >= 0; k--) {
        int at = random.nextInt(changed.length());
        int to = Math.min(changed.length(), at + random.nextInt(3));
        changed.replace(at, to, PIECES[random.nextInt(PIECES.length)]);
      }
      byte[] document = bytes(changed.toString());
      if (random.nextInt(4) == 0) {
        document[random.nextInt(document.length)] = (byte) random.nextInt(256);
      }
      alike += isReadAlike(document) ? 1 : 0;
    }

    assertThat(alike).isGreaterThan(1500);
  }

  @Test
  void limitsAreTheParsersToTell() {
    String deep = "<a>".repeat(41) + "</a>".repeat(41);

    assertThat(plain.read(bytes(deep), tree)).isFalse();
    assertThat(plain.read(bytes("<a>" + "\n".repeat(20_001) + "</a>"), tree)).isFalse();
    assertThat(plain.read(bytes("<a>" + "x".repeat(1_000_001) + "</a>"), tree)).isFalse();
  }
}
