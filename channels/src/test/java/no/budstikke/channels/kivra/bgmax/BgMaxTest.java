package no.budstikke.channels.kivra.bgmax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.budstikke.core.request.Bankgiro;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settlement files. Source: Kivra, section 11. */
class BgMaxTest {
  private static final Path SAMPLE = Path.of("src/test/resources/golden/kivra/bgmax.txt");
  private static final BgMaxFile FILE =
      new BgMaxFile(
          "20260918161548000000",
          false,
          List.of(
              new Deposit(
                  new Bankgiro("54029681"),
                  LocalDate.of(2026, 9, 18),
                  1,
                  List.of(
                      new Deposit.Payment("202600012324", 50_000),
                      new Deposit.Payment("771554193", 471_123),
                      new Deposit.Payment("KUND 77", 100)))));

  @Test
  void theSampleReadsAsWhatWasPaidAndIsWrittenBackByteForByte() throws IOException {
    String sample = Files.readString(SAMPLE, StandardCharsets.ISO_8859_1);

    assertThat(read(sample, Strictness.STRICT))
        .isEqualTo(new BgMaxReading(Optional.of(FILE), List.of()));
    assertThat(written()).isEqualTo(sample);
    assertThat(FILE.deposits().getFirst().total()).isEqualTo(521_223);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          000000000000521223 | 000000000000521224 | the sum of the payments
          SEK00000003        | SEK00000004        | the number of payments
          7000000003         | 7000000002         | the number of payments
          0000000100000001   | 0000000100000002   | the number of deposits
          """)
  void wrongTotalsAreRefusedHoweverStrict(String right, String wrong, String what)
      throws IOException {
    String broken =
        right.startsWith("00000001") ? endingIn("00000002") : written().replace(right, wrong);

    for (Strictness strictness : Strictness.values()) {
      BgMaxReading reading = read(broken, strictness);
      assertThat(reading.file()).isEmpty();
      assertThat(reading.complaints()).anyMatch(line -> line.contains(what));
    }
  }

  @Test
  void aCutFileIsRefused() throws IOException {
    String whole = written();

    assertThat(read(whole.substring(0, whole.lastIndexOf("70")), Strictness.LENIENT).file())
        .isEmpty();
    assertThat(read(whole.substring(0, 200), Strictness.LENIENT).file()).isEmpty();
    assertThat(read("", Strictness.LENIENT).file()).isEmpty();
  }

  @Test
  void recordsThatAreNotInTheTableArePassedOverOnlyWhenLenient() throws IOException {
    String more = written().replace("\r\n15", "\r\n26" + " ".repeat(78) + "\r\n15");

    assertThat(read(more, Strictness.STRICT).file()).isEmpty();
    assertThat(read(more, Strictness.LENIENT).file()).contains(FILE);
  }

  @Test
  void complaintsTellPlacesAndNeverValues() throws IOException {
    String broken = written().replace("2026091800001", "2026x91800001");

    assertThat(read(broken, Strictness.STRICT).complaints())
        .isNotEmpty()
        .anyMatch(line -> line.contains("columns 38-45"))
        .noneMatch(line -> line.contains("521223"));
  }

  private static String endingIn(String deposits) throws IOException {
    String whole = written();
    int end = whole.lastIndexOf("\r\n70") + 2;
    return whole.substring(0, end + 26) + deposits + whole.substring(end + 34);
  }

  private static BgMaxReading read(String text, Strictness strictness) throws IOException {
    return BgMaxReader.read(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)), strictness);
  }

  private static String written() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BgMaxWriter.write(FILE, out);
    return out.toString(StandardCharsets.ISO_8859_1);
  }
}
