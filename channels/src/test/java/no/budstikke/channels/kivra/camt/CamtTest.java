package no.budstikke.channels.kivra.camt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.budstikke.core.request.Bankgiro;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Settlement files in ISO 20022 (Kivra, section 11). */
class CamtTest {
  private static final LocalDate DAY = LocalDate.of(2026, 9, 18);
  private static final List<CamtFile.Posting> POSTINGS =
      List.of(
          new CamtFile.Posting("key-1", DAY, "202600012324", 50_000),
          new CamtFile.Posting("key-2", DAY, "771554193", 471_123),
          new CamtFile.Posting("key-3", DAY, "KUND 77 Å", 100));

  @ParameterizedTest
  @EnumSource(CamtVersion.class)
  void theSampleReadsAsWhatWasPaidAndIsWrittenBackByteForByte(CamtVersion version)
      throws IOException {
    Path golden = Path.of("src/test/resources/golden/kivra/camt-" + version.number() + ".xml");
    String written = written(version);
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(golden, written);
    }

    assertThat(written).isEqualTo(Files.readString(golden));
    assertThat(read(written)).isEqualTo(new CamtReading(Optional.of(file(version)), List.of()));
    assertThat(Boolean.getBoolean("golden.write")).as("rewritten").isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <NbOfNtries>3<     | <NbOfNtries>4<      | the number of entries
          <Sum>5212.23<      | <Sum>5212.24<       | the sum of the entries
          CdtDbtInd>CRDT<    | CdtDbtInd><         | neither credit nor debit
          Ccy="SEK"          | Ccy="NOK"           | not in kronor
          BGNR               | IBAN                | no Bankgiro number
          5402-9681          | 5402-9682           | no Bankgiro number
          <Dt>2026-09-18<    | <Dt>2026-09-31<     | no day of booking
          >500.00<           | >5e2<               | no amount
          054.001.13         | 054.001.03          | version 02 or 13
          054.001.13         | 053.001.13          | version 02 or 13
          """)
  void whatDoesNotAddUpOrIsSomethingElseIsRefusedWhole(String right, String wrong, String what)
      throws IOException {
    CamtReading reading = read(written(CamtVersion.V13).replace(right, wrong));

    assertThat(reading.file()).isEmpty();
    assertThat(reading.complaints()).anyMatch(line -> line.contains(what));
    assertThat(reading.complaints()).noneMatch(line -> line.contains("202600012324"));
  }

  @Test
  void aBatchIsTheSumOfItsPaymentsAndEachIsOne() throws IOException {
    String two =
        written(CamtVersion.V13)
            .replaceFirst(
                "</TxDtls></NtryDtls>",
                "</TxDtls><TxDtls><Refs><AcctSvcrRef>key-1b</AcctSvcrRef></Refs>"
                    + "<Amt Ccy=\"SEK\">200.00</Amt><RmtInf><Strd><CdtrRefInf><Ref>426523791</Ref>"
                    + "</CdtrRefInf></Strd></RmtInf></TxDtls></NtryDtls>");

    assertThat(read(two).complaints()).anyMatch(line -> line.contains("sum of its payments"));
    String right =
        two.replaceFirst("<Amt Ccy=\"SEK\">500.00</Amt>", "<Amt Ccy=\"SEK\">700.00</Amt>")
            .replace("5212.23", "5412.23");
    assertThat(postings(right))
        .startsWith(
            new CamtFile.Posting("key-1", DAY, "202600012324", 50_000),
            new CamtFile.Posting("key-1b", DAY, "426523791", 20_000));
  }

  @Test
  void moneyTakenBackIsNegativeAndWhatIsOnlyAnnouncedIsNoPayment() throws IOException {
    String back = written(CamtVersion.V02).replaceFirst("CRDT", "DBIT");
    String pending = written(CamtVersion.V02).replaceFirst("BOOK", "PDNG");

    assertThat(postings(back))
        .extracting(CamtFile.Posting::ore)
        .containsExactly(-50_000L, 471_123L, 100L);
    assertThat(postings(pending)).extracting(CamtFile.Posting::ore).containsExactly(471_123L, 100L);
  }

  @Test
  void aFormedReferenceGoesBeforeWordsAndTwoReferencesAreNone() throws IOException {
    String words =
        written(CamtVersion.V13)
            .replaceFirst("<RmtInf><Strd>", "<RmtInf><Ustrd>tack</Ustrd><Strd>");
    String more =
        written(CamtVersion.V13)
            .replaceFirst(
                "</Strd></RmtInf>",
                "</Strd><Strd><CdtrRefInf><Ref>771554201</Ref></CdtrRefInf></Strd></RmtInf>");

    assertThat(postings(words).getFirst().reference()).isEqualTo("202600012324");
    assertThat(postings(more).getFirst().reference()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE Document [<!ENTITY a \"aaaa\">]>",
        "<!DOCTYPE Document SYSTEM \"file:///etc/hostname\">"
      })
  void noEntityIsResolvedAndNothingIsFetched(String declared) throws IOException {
    String xml = written(CamtVersion.V13).replaceFirst("<Document", declared + "<Document");

    assertThat(read(xml).complaints()).anyMatch(line -> line.contains("entities"));
    assertThat(read(xml.replace("key-1", "&a;")).file()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<", "<Document/>", "no XML"})
  void whatIsNoSuchFileIsRefused(String text) {
    assertThat(read(text).file()).isEmpty();
    assertThat(read(text).complaints()).isNotEmpty();
  }

  @Test
  void depthAndLengthHaveLimits() throws IOException {
    String whole = written(CamtVersion.V13);

    assertThat(read(whole.replaceFirst("<GrpHdr>", "<GrpHdr>" + "<a>".repeat(50))).complaints())
        .anyMatch(line -> line.contains("too deep"));
    assertThat(read(whole.replaceFirst("key-1", "k".repeat(20_000))).complaints())
        .anyMatch(line -> line.contains("too long"));
    assertThat(read(whole.substring(0, whole.length() / 2)).file()).isEmpty();
  }

  private static List<CamtFile.Posting> postings(String xml) {
    CamtReading reading = read(xml);
    assertThat(reading.complaints()).isEmpty();
    return reading.file().orElseThrow().notices().getFirst().postings();
  }

  private static CamtReading read(String xml) {
    return CamtReader.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }

  private static CamtFile file(CamtVersion version) {
    return new CamtFile(
        version,
        Instant.parse("2026-09-18T14:15:48Z"),
        List.of(new CamtFile.Notice(new Bankgiro("54029681"), POSTINGS)));
  }

  private static String written(CamtVersion version) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CamtWriter.write(file(version), out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
