package no.budstikke.documents.envelope;

import static no.budstikke.documents.fixture.Documents.bytes;
import static no.budstikke.documents.fixture.Documents.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import no.budstikke.documents.fixture.Envelopes;
import no.budstikke.documents.fixture.Pdfs;
import no.budstikke.documents.profile.UblJudge;
import no.budstikke.documents.tree.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZipSafetyTest {
  private static final byte[] GOOD = bytes(invoice("GOOD"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../evil.xml",
        "a/../../evil.xml",
        "/etc/evil.xml",
        "C:\\evil.xml",
        "a\\b.xml",
        "a\u0001.xml"
      })
  void aNameThatLeadsOutIsRefusedAndTheOthersAreUnharmed(String name) {
    Received received = Received.of(zip(name, bytes(invoice("EVIL"))));

    assertThat(received.numbers()).containsExactly("GOOD");
    assertThat(received.rules()).containsExactly("B2C-ENV-04");
    assertThat(received.report().notRead()).isEqualTo(1);
    assertThat(received.report().refused()).isFalse();
  }

  @Test
  void anArchiveInsideIsNotOpened() {
    Received received = Received.of(zip("more.zip", zip("b.xml", GOOD)));

    assertThat(received.numbers()).containsExactly("GOOD");
    assertThat(received.rules()).containsExactly("B2C-ENV-04");
  }

  @Test
  void aBombIsStoppedWhileItIsUnpackedAndTheOthersAreUnharmed() {
    byte[] bomb = new byte[29_000_000];
    Arrays.fill(bomb, (byte) ' ');

    Received received = Received.of(zip("bomb.xml", bomb));

    assertThat(received.numbers()).containsExactly("GOOD");
    assertThat(received.rules()).containsExactly("B2C-XML-04");
    assertThat(received.report().findings().getFirst().place().entry()).contains("bomb.xml");
  }

  @Test
  void aDocumentOverTheLimitIsNotReadAndTheOthersAreUnharmed() {
    Limits small = new Limits(20_000, 20_000, 40, 64, 1_000_000, 10_000, Limits.usual().batch());
    byte[] large = bytes(invoice() + "<!-- " + randomLetters(30_000) + " -->");

    Received received = Received.of(zip("large.xml", large), small);

    assertThat(received.numbers()).containsExactly("GOOD");
    assertThat(received.rules()).containsExactly("B2C-XML-04");
  }

  private static String randomLetters(int count) {
    StringBuilder letters = new StringBuilder();
    new Random(4711).ints(count, 'a', 'z' + 1).forEach(letters::appendCodePoint);
    return letters.toString();
  }

  @Test
  void brokenXmlInAZipHarmsNobodyElse() {
    Received received = Received.of(zip("broken.xml", bytes("<Invoice><oops>")));

    assertThat(received.numbers()).containsExactly("!", "GOOD");
    assertThat(received.rulesOf(0)).containsExactly("B2C-XML-01");
  }

  @Test
  void twoEntriesWithOneNameAreBothRefused() {
    byte[] zip = Envelopes.zip(ordered("a.xml", GOOD, "b.xml", GOOD, "c.xml", GOOD));
    byte[] doubled = replaced(zip, "b.xml", "a.xml");

    Received received = Received.of(doubled);

    assertThat(received.numbers()).containsExactly("GOOD");
    assertThat(received.rules()).containsExactly("B2C-ENV-04", "B2C-ENV-04");
    assertThat(received.report().notRead()).isEqualTo(2);
  }

  @Test
  void aLocalHeaderThatTellsAnotherNameIsRefused() {
    byte[] zip = Envelopes.zip(ordered("a.xml", GOOD, "b.xml", GOOD));
    byte[] lying = zip.clone();
    lying[30] = 'x';

    Received received = Received.of(lying);

    assertThat(received.numbers()).containsExactly("GOOD");
    assertThat(received.rules()).containsExactly("B2C-ENV-04");
  }

  @Test
  void aFlippedBitIsFoundByTheChecksum() {
    byte[] zip = Envelopes.zip(ordered("a.xml", GOOD, "b.xml", GOOD));
    zip[200] ^= 1;

    Received received = Received.of(zip);

    assertThat(received.documents().size() + received.report().notRead()).isEqualTo(2);
    assertThat(received.rules()).containsExactly("B2C-ENV-01");
  }

  @Test
  void aTruncatedZipIsRefused() {
    byte[] zip = Envelopes.zip(ordered("a.xml", GOOD));

    Received received = Received.of(Arrays.copyOf(zip, zip.length - 30));

    assertThat(received.documents()).isEmpty();
    assertThat(received.report().refused()).isTrue();
    assertThat(received.rules()).containsExactly("B2C-ENV-01");
  }

  @Test
  void aZipWithoutDocumentsIsEmpty() {
    assertThat(Received.of(Envelopes.zip(Map.of())).rules()).containsExactly("B2C-ENV-02");
  }

  @Test
  void aFileThatBelongsToNoDocumentIsTold() {
    Received received = Received.of(zip("stray.pdf", Pdfs.empty()));

    assertThat(received.rules()).containsExactly("B2C-ENV-01");
    assertThat(received.report().refused()).isFalse();
    assertThat(received.report().notRead()).isZero();
  }

  @Test
  void aManifestThatCannotBeReadRefusesTheBatch() {
    Received received = Received.of(zip("manifest.json", bytes("{\"count\": ")));

    assertThat(received.documents()).isEmpty();
    assertThat(received.report().refused()).isTrue();
  }

  @Test
  void theManifestsTotalsAreDemanded() {
    Received received = Received.of(zip("manifest.json", bytes("{\"count\": 7}")));

    assertThat(received.report().refused()).isTrue();
    assertThat(received.rules()).containsExactly("B2C-ENV-05");
  }

  @Test
  void moreDocumentsThanAllowedRefuseTheBatch() {
    Limits.Batch two = new Limits.Batch(1_000_000, 1_000_000, 2, 200);
    Limits limits = new Limits(1_000_000, 20_000, 40, 64, 1_000_000, 10_000, two);

    Received received =
        Received.of(Envelopes.zip(ordered("a.xml", GOOD, "b.xml", GOOD, "c.xml", GOOD)), limits);

    assertThat(received.report().refused()).isTrue();
    assertThat(received.rules()).containsExactly("B2C-XML-04");
  }

  @Test
  void moreBytesThanAllowedRefuseTheBatch() {
    Limits.Batch few = new Limits.Batch(500, 1_000_000, 10, 200);
    Limits limits = new Limits(1_000_000, 20_000, 40, 64, 1_000_000, 10_000, few);

    assertThat(Received.of(zip("b.xml", GOOD), limits).report().refused()).isTrue();
  }

  @Test
  void nothingIsLeftInTheScratchFolder(@TempDir Path scratch) throws IOException {
    EnvelopeReader reader =
        new EnvelopeReader(new UblJudge(Limits.usual()), Limits.usual(), scratch);

    reader.read(new ByteArrayInputStream(zip("b.xml", GOOD)), Optional.empty(), _ -> {});

    try (Stream<Path> left = Files.list(scratch)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void theLongestNameBeforeAMarkOwnsAFile() {
    byte[] csv = bytes("a;b");
    Map<String, byte[]> entries = ordered("a.xml", GOOD, "a_b.xml", bytes(invoice("B")));
    entries.put("a_b_terms.csv", csv);
    entries.put("a_terms.csv", csv);

    Received received = Received.of(Envelopes.zip(entries));

    assertThat(received.rules()).isEmpty();
    assertThat(received.documents())
        .extracting(document -> document.submission().companions().getFirst().fileName())
        .containsExactly("a_terms.csv", "a_b_terms.csv");
  }

  private static byte[] zip(String name, byte[] content) {
    return Envelopes.zip(ordered(name, content, "good.xml", GOOD));
  }

  private static Map<String, byte[]> ordered(Object... namesAndContents) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    for (int i = 0; i < namesAndContents.length; i += 2) {
      entries.put((String) namesAndContents[i], (byte[]) namesAndContents[i + 1]);
    }
    return entries;
  }

  private static byte[] replaced(byte[] zip, String name, String by) {
    return new String(zip, StandardCharsets.ISO_8859_1)
        .replace(name, by)
        .getBytes(StandardCharsets.ISO_8859_1);
  }
}
