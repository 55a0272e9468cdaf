package no.budstikke.channels.avtalegiro.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import no.budstikke.channels.avtalegiro.file.Payment.Settlement;
import no.budstikke.channels.avtalegiro.file.Payment.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BankFileWriterTest {
  private static final Transmission OURS = Transmission.toOperator(Cases.US, "0000001");
  private static final Transmission THEIRS = Transmission.fromOperator("0000001", Cases.US);
  private static final Order CLAIMS = new Order(OrderKind.CLAIMS, "0000001", Cases.ACCOUNT);
  private static final Order PAYMENTS =
      new Order(OrderKind.PAYMENTS, "0000001", Cases.ACCOUNT, "001234567");
  private static final Order MANDATES = new Order(OrderKind.MANDATES, "0000001", Cases.ACCOUNT);
  private static final String KID = "100101200457";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @ParameterizedTest
  @CsvSource({
    "2, 2026-03-16, 100, 100101200458, check digit",
    "2, 2026-03-16, 100, '', missing",
    "2, 2026-03-16, 0, 100101200457, nothing",
    "2, 2070-01-01, 100, 100101200457, year",
    "2, 1969-12-31, 100, 100101200457, year",
    "1, 2026-03-16, 100, 100101200457, ascend",
    "2, 2026-03-16, 99999999999999999, 100101200457, no room"
  })
  void whatCannotBeWrittenIsRefusedAndTheFileGoesOnWithoutIt(
      int number, LocalDate due, long ore, String kid, String why) throws IOException {
    Claim good = Cases.claim(1, KID);
    BankFileWriter writer = new BankFileWriter(out, OURS);
    writer.begin(CLAIMS);
    writer.add(good);

    assertThatThrownBy(
            () ->
                writer.add(new Claim(number, Notifier.PAYEE, due, ore, kid, Label.NONE, List.of())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why)
        .hasMessageNotContaining("1001");
    writer.end();

    assertThat(Script.read(out.toByteArray(), Strictness.STRICT).blocks().getFirst().items())
        .isEqualTo(List.of(good));
  }

  @ParameterizedTest
  @ValueSource(strings = {"99991123455", "00001123450", "99991023451"})
  void anAccountThatCannotBeOneIsRefused(String account) throws IOException {
    BankFileWriter writer = new BankFileWriter(out, OURS);

    assertThatThrownBy(() -> writer.begin(new Order(OrderKind.CLAIMS, "0000001", account)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining(account);
  }

  @Test
  void whatHasNoRoomInAColumnCannotBeSaid() {
    assertThatThrownBy(() -> Cases.claim(10_000_000, KID)).hasMessageContaining("no room");
    assertThatThrownBy(() -> Cases.claim(1, "1".repeat(26))).hasMessageContaining("25");
    assertThatThrownBy(() -> Cases.claim(1, "12-4")).hasMessageContaining("hyphen");
    assertThatThrownBy(() -> Cases.noticed(1, List.of("x".repeat(81))))
        .hasMessageContaining("42 lines of 80");
    assertThatThrownBy(() -> Cases.noticed(1, Collections.nCopies(43, "x")))
        .hasMessageContaining("42 lines of 80");
    assertThatThrownBy(() -> new Order(OrderKind.CLAIMS, "1", Cases.ACCOUNT))
        .hasMessageContaining("7 digits");
    assertThatThrownBy(() -> Transmission.toOperator("123", "0000001"))
        .hasMessageContaining("8 digits");
    assertThatThrownBy(() -> new Transmission(Cases.US, "0000001", Cases.US))
        .hasMessageContaining("operator");
  }

  @Test
  void ordersThatGoTheOtherWayAreRefused() throws IOException {
    assertThatThrownBy(() -> new BankFileWriter(out, OURS).begin(MANDATES))
        .hasMessageContaining("other way");
    assertThatThrownBy(() -> new BankFileWriter(out, THEIRS).begin(CLAIMS))
        .hasMessageContaining("other way");
    BankFileWriter writer = new BankFileWriter(out, OURS);
    writer.begin(CLAIMS);
    assertThatThrownBy(() -> writer.add(new Cancellation(1, Cases.MARCH_16, 100, KID)))
        .hasMessageContaining("does not belong");
  }

  @Test
  void anOrderWithoutItemsIsLeftOut() throws IOException {
    BankFileWriter writer = new BankFileWriter(out, OURS);
    writer.begin(CLAIMS);
    writer.begin(new Order(OrderKind.CANCELLATIONS, "0000002", Cases.ACCOUNT));
    writer.add(Cases.claim(1, KID).cancellation(1));
    TransmissionEnd end = writer.end();

    assertThat(end.records()).isEqualTo(5);
    assertThat(Script.read(out.toByteArray(), Strictness.STRICT).blocks()).hasSize(1);
  }

  @Test
  void aFileWithoutItemsIsNoFile() throws IOException {
    BankFileWriter writer = new BankFileWriter(out, OURS);
    writer.begin(CLAIMS);

    assertThatThrownBy(writer::end).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void cancellationsAreAddedToTheSumAndNotSubtracted() throws IOException {
    BankFileWriter writer = new BankFileWriter(out, OURS);
    writer.begin(CLAIMS);
    writer.add(Cases.claim(1, KID));
    writer.begin(new Order(OrderKind.CANCELLATIONS, "0000002", Cases.ACCOUNT));
    writer.add(Cases.claim(1, KID).cancellation(1));

    assertThat(writer.end()).isEqualTo(new TransmissionEnd(2, 9, 200, Optional.of(Cases.MARCH_16)));
  }

  @Test
  void paymentsEndWithTheDayTheyWereMade() throws IOException {
    BankFileWriter writer = new BankFileWriter(out, THEIRS);
    writer.begin(PAYMENTS);
    writer.add(payment(1, 100));

    assertThatThrownBy(writer::endOrder).hasMessageContaining("the day it was made");
    writer.endOrder(Cases.MARCH_20);
    assertThatThrownBy(writer::end).hasMessageContaining("the day it was made");
    assertThat(writer.end(Cases.MARCH_20).date()).contains(Cases.MARCH_20);
  }

  @Test
  void aSumBelowNothingHasNoColumn() throws IOException {
    BankFileWriter writer = new BankFileWriter(out, THEIRS);
    writer.begin(PAYMENTS);
    writer.add(payment(1, -100));

    assertThatThrownBy(() -> writer.endOrder(Cases.MARCH_20))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void longTextIsBrokenBetweenWords() {
    String words = "tolv tegn er ".repeat(8).strip();

    assertThat(NoticeText.of("Linje\n\n" + words + "\n\n"))
        .containsExactly(
            "Linje", "", "tolv tegn er ".repeat(6).strip(), "tolv tegn er tolv tegn er");
    assertThat(NoticeText.of("x".repeat(170)))
        .containsExactly("x".repeat(80), "x".repeat(80), "x".repeat(10));
    assertThat(NoticeText.of("€".repeat(27))).containsExactly("EUR".repeat(26) + "EU", "R");
  }

  @Test
  void tooLongATextIsRefusedOrCut() {
    String text = "linje\n".repeat(43);

    assertThatThrownBy(() -> NoticeText.of(text)).isInstanceOf(IllegalArgumentException.class);
    assertThat(NoticeText.cut(text)).hasSize(42).containsOnly("linje");
  }

  private static Payment payment(int number, long ore) {
    return new Payment(
        number,
        PaymentType.AVTALEGIRO,
        ore,
        KID,
        new Settlement(Cases.MARCH_16, "01", 16, 1, "00001"),
        Trace.NONE,
        "");
  }
}
