package no.budstikke.documents.fixedwidth;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static no.budstikke.documents.fixedwidth.Column.blanks;
import static no.budstikke.documents.fixedwidth.Column.blanksOrZeros;
import static no.budstikke.documents.fixedwidth.Column.code;
import static no.budstikke.documents.fixedwidth.Column.constant;
import static no.budstikke.documents.fixedwidth.Column.date;
import static no.budstikke.documents.fixedwidth.Column.dateOrNone;
import static no.budstikke.documents.fixedwidth.Column.digits;
import static no.budstikke.documents.fixedwidth.Column.left;
import static no.budstikke.documents.fixedwidth.Column.right;
import static no.budstikke.documents.fixedwidth.Column.zeros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import no.budstikke.documents.fixedwidth.Layout.Fillers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayoutTest {
  private static final Digits NUMBER = digits("number", 3, 7);
  private static final Day DUE = date("due date", 8, 13);
  private static final Day MADE = dateOrNone("made", 14, 19);
  private static final Code UNIT = code("unit", 20, 22);
  private static final Text NAME = left("name", 23, 28);
  private static final Reference REFERENCE = right("reference", 29, 34);
  private static final Layout TABLE =
      Layout.of(
          "table",
          43,
          constant(1, 2, "AB"),
          NUMBER,
          DUE,
          MADE,
          UNIT,
          NAME,
          REFERENCE,
          blanks(35, 37),
          blanksOrZeros(38, 40),
          zeros(41, 43));

  @Test
  void gapsOverlapsAndOtherLengthsAreRefused() {
    assertThatThrownBy(() -> Layout.of("gap", 8, zeros(1, 3), zeros(5, 8)))
        .hasMessageContaining("column 4");
    assertThatThrownBy(() -> Layout.of("overlap", 8, zeros(1, 4), zeros(4, 8)))
        .hasMessageContaining("column 5");
    assertThatThrownBy(() -> Layout.of("short", 9, zeros(1, 8))).hasMessageContaining("not 9 long");
    assertThatThrownBy(() -> Layout.of("late", 9, zeros(2, 9))).hasMessageContaining("column 1");
    assertThatThrownBy(() -> zeros(4, 3)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> constant(1, 3, "AB")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> date("day", 1, 8)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> digits("wide", 1, 19)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anEmptyRecordHasConstantsAndFillers() throws IOException {
    assertThat(written((bytes, at) -> {}))
        .isEqualTo("AB00000000000000000000                  000\r\n");
  }

  @Test
  void whatIsWrittenReadsBack() throws IOException {
    String line =
        written(
            (bytes, at) -> {
              NUMBER.write(bytes, at, 42);
              DUE.write(bytes, at, LocalDate.of(2028, 2, 29));
              UNIT.write(bytes, at, "007");
              NAME.write(bytes, at, "Ås–vei 12");
              REFERENCE.write(bytes, at, "12-");
            });

    assertThat(line).isEqualTo("AB00042290228000000007Ås-vei   12-      000\r\n");
    byte[] bytes = ("x" + line).getBytes(ISO_8859_1);
    assertThat(TABLE.fits(bytes, 1, Fillers.CHECKED)).isTrue();
    assertThat(NUMBER.read(bytes, 1)).isEqualTo(42);
    assertThat(DUE.read(bytes, 1)).isEqualTo("2028-02-29");
    assertThat(MADE.find(bytes, 1)).isEmpty();
    assertThat(UNIT.read(bytes, 1)).isEqualTo("007");
    assertThat(NAME.read(bytes, 1)).isEqualTo("Ås-vei");
    assertThat(REFERENCE.read(bytes, 1)).isEqualTo("12-");
  }

  @ParameterizedTest
  @CsvSource({
    "1, X, 1-2",
    "5, ' ', 3-7",
    "5, :, 3-7",
    "5, /, 3-7",
    "5, °, 3-7",
    "8, 300, 8-13",
    "8, 000000, 8-13",
    "8, 290229, 8-13",
    "10, 13, 8-13",
    "14, 310499, 14-19",
    "20, x, 20-22",
    "23, '\u007f', 23-28",
    "23, '\u0085', 23-28",
    "33, ' ', 29-34",
    "32, -, 29-34",
    "29, '     -', 29-34",
    "36, 0, 35-37",
    "39, 0, 38-40",
    "43, ' ', 41-43"
  })
  void aColumnThatDoesNotFitIsNamed(int from, String text, String columns) {
    String good = "AB00042290228000000007Navn  123456      000";
    String bad = good.substring(0, from - 1) + text + good.substring(from - 1 + text.length());
    byte[] bytes = bad.getBytes(ISO_8859_1);

    assertThat(TABLE.fits(good.getBytes(ISO_8859_1), 0, Fillers.CHECKED)).isTrue();
    assertThat(TABLE.fits(bytes, 0, Fillers.CHECKED)).isFalse();
    assertThat(TABLE.faults(bytes, 0, Fillers.CHECKED)).hasToString("[" + columns + "]");
    assertThat(TABLE.fits(bytes, 0, Fillers.IGNORED)).isEqualTo(from >= 35);
  }

  @Test
  void whatHasNoRoomIsRefusedAndNotCut() {
    byte[] bytes = new byte[TABLE.length()];

    assertThatThrownBy(() -> NUMBER.write(bytes, 0, 100_000)).hasMessageContaining("3-7");
    assertThatThrownBy(() -> NUMBER.write(bytes, 0, -1)).hasMessageContaining("3-7");
    assertThatThrownBy(() -> UNIT.write(bytes, 0, "7")).hasMessageContaining("20-22");
    assertThatThrownBy(() -> UNIT.write(bytes, 0, "0x7")).hasMessageContaining("20-22");
    assertThatThrownBy(() -> REFERENCE.write(bytes, 0, "1234567")).hasMessageContaining("29-34");
    assertThatThrownBy(() -> DUE.write(bytes, 0, LocalDate.of(2070, 1, 1)))
        .hasMessageContaining("8-13");
  }

  @ParameterizedTest
  @CsvSource({
    "010170, 1970-01-01",
    "311299, 1999-12-31",
    "010100, 2000-01-01",
    "311269, 2069-12-31"
  })
  void twoDigitsTellTheYears1970To2069(String written, LocalDate day) {
    byte[] bytes = ("0".repeat(7) + written).getBytes(ISO_8859_1);

    assertThat(DUE.read(bytes, 0)).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource({
    "Blåbær, Blåbær",
    "'a\tb\r\nc', 'a b  c'",
    "50 €, 50 EUR",
    "a–b—c, a-b-c",
    "“x” ‘y’, \"x\" ''y''",
    "Žižek ș ő, Zizek s o",
    "Łódź, Lódz",
    "ﬁn…, fin...",
    "日本, ??",
    "\uD83D\uDE80, ?",
    "a\u0301\u200b, á"
  })
  void lettersBecomeTheirNearest(String text, String letters) {
    assertThat(Latin1.of(text)).isEqualTo(letters.replace("''", "'"));
  }

  private interface Filling {
    void fill(byte[] bytes, int at);
  }

  private static String written(Filling filling) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RecordOutput output = new RecordOutput(out);
    int at = output.begin(TABLE);
    filling.fill(output.bytes(), at);
    output.flush();
    return out.toString(ISO_8859_1);
  }
}
