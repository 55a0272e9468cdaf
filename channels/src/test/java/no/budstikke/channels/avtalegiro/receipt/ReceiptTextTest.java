package no.budstikke.channels.avtalegiro.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.budstikke.channels.avtalegiro.receipt.ReceiptList.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptTextTest {
  private static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");
  private static final String FILE = "ag_1.txt";
  private static final ReceiptList.Processed PROCESSED =
      new ReceiptList.Processed(
          AT,
          FILE,
          "00123456",
          "0000012",
          List.of(
              new Told("0000120", 0, 0, 17, "ORDER_NUMBER_USED"),
              new Told("0000121", 2, 2, 1, "FBO FINNES IKKE"),
              new Told("0000121", 3, 21, 1, "TOO_LATE"),
              new Told("0000122", 1, 93, 1, "OK")));

  static Stream<ReceiptList> lists() {
    return Stream.of(
        new ReceiptList.Stopped(AT, FILE, "NOT_READABLE"),
        new ReceiptList.Received(
            AT, FILE, "00123456", "0000012", Optional.of("WRONG_TOTALS"), List.of()),
        new ReceiptList.Received(
            AT,
            FILE,
            "00123456",
            "0000012",
            Optional.empty(),
            List.of(
                new ReceiptList.Content("0000120", false, 3),
                new ReceiptList.Content("0000121", true, 9_999_999))),
        PROCESSED);
  }

  @ParameterizedTest
  @MethodSource("lists")
  void aListIsReadAsItWasWritten(ReceiptList list) throws ReceiptText.Unreadable {
    byte[] text = ReceiptText.write(list);

    assertThat(ReceiptText.isList(text)).isTrue();
    assertThat(ReceiptText.read(text)).isEqualTo(list);
  }

  @ParameterizedTest
  @MethodSource("lists")
  void halfAListIsNone(ReceiptList list) {
    byte[] text = ReceiptText.write(list);
    for (int length = 0; length < text.length - 2; length++) {
      byte[] half = java.util.Arrays.copyOf(text, length);

      assertThatThrownBy(() -> ReceiptText.read(half)).isInstanceOf(ReceiptText.Unreadable.class);
    }
  }

  @Test
  void aListLooksAsTheReadmeSays() {
    assertThat(new String(ReceiptText.write(PROCESSED), StandardCharsets.ISO_8859_1).lines())
        .containsExactly(
            "L00202;2026-03-02T09:00:00Z;ag_1.txt;00123456;0000012;",
            "ORDER;0000120;0000000;00;17;ORDER_NUMBER_USED",
            "TRANSACTION;0000121;0000002;02;1;FBO FINNES IKKE",
            "TRANSACTION;0000121;0000003;21;1;TOO_LATE",
            "TRANSACTION;0000122;0000001;93;1;OK",
            "END;5");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "L201;2026-03-02T09:00:00Z;f;;;NO                                             | 1",
        "L200;yesterday;f;;;NO                                                        | 1",
        "L226;2026-03-02T09:00:00Z;f;123;0000001;OK                                   | 1",
        "L226;2026-03-02T09:00:00Z;f;00123456;0000001;1234                            | 1",
        "L00202;2026-03-02T09:00:00Z;f;00123456;0000001;/ORDER;1;0000000;00;1;BAD     | 2",
        "L00202;2026-03-02T09:00:00Z;f;00123456;0000001;/TRANSACTION;0000001;0000000;02;1;BAD | 2",
        "L00202;2026-03-02T09:00:00Z;f;00123456;0000001;/TRANSACTION;0000001;0000001;15;1;BAD | 2"
      })
  void whatIsWrongIsToldByItsLine(String text, int line) {
    String lines = text.strip().replace("/", "\n");
    byte[] file =
        (lines + "\nEND;" + lines.lines().count() + "\n").getBytes(StandardCharsets.ISO_8859_1);

    assertThatThrownBy(() -> ReceiptText.read(file)).hasMessage("line " + line + " cannot be read");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fbo finnes ikke", "FBO FINNES IKKE", "NO_MANDATE"})
  void theOperatorsPhraseIsKnown(String code) {
    assertThat(Reason.of(code)).contains(Reason.NO_MANDATE);
  }

  @Test
  void anotherPhraseIsNotGuessedAt() {
    assertThat(Reason.of("FBO")).isEmpty();
    assertThat(Reason.of("")).isEmpty();
    assertThat(Reason.of("Betalingstransaksjonen har høyere beløp enn på FBO"))
        .contains(Reason.ABOVE_LIMIT);
  }
}
