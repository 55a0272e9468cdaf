package no.budstikke.channels.avtalegiro;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.budstikke.channels.Eventually;
import no.budstikke.channels.avtalegiro.file.BankFileWriter;
import no.budstikke.channels.avtalegiro.file.Order;
import no.budstikke.channels.avtalegiro.file.OrderKind;
import no.budstikke.channels.avtalegiro.file.Payment;
import no.budstikke.channels.avtalegiro.file.PaymentType;
import no.budstikke.channels.avtalegiro.file.Transmission;
import no.budstikke.channels.avtalegiro.receipt.ReceiptList;
import no.budstikke.channels.avtalegiro.receipt.ReceiptText;
import no.budstikke.core.deliver.Item;
import no.budstikke.core.followup.Outcome;
import no.budstikke.core.followup.Reply;
import no.budstikke.core.followup.ReplyCursor;
import no.budstikke.core.followup.ReplyPage;
import no.budstikke.core.transform.Assignment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is heard of claims after they were handed over: receipts, silence, money. */
class FollowUpTest {
  private static final LocalDate DAY = LocalDate.of(2026, 12, 9);

  @TempDir Path folder;
  private GiroRoom room;

  @BeforeEach
  void open() {
    room = new GiroRoom(folder);
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void silenceUntilTheEndOfTheNextBankDayMeansAccepted() {
    room.watch.set("2026-11-27T13:00");
    room.send(1, claim(1));
    ReplyPage first = room.channel.repliesAfter(cursorBehind(1), 10);
    assertThat(first.replies()).isEmpty();

    room.watch.set("2026-11-30T23:59");
    assertThat(room.channel.repliesAfter(first.next(), 10).replies()).isEmpty();

    room.watch.set("2026-12-01T00:00");
    ReplyPage later = room.channel.repliesAfter(first.next(), 10);
    assertThat(later.replies())
        .containsExactly(
            new Reply(
                "accepted:" + GiroRoom.transmission(1, List.of()).id(),
                new Reply.Subject.OfTransmission(GiroRoom.transmission(1, List.of()).id()),
                new Outcome.Accepted(),
                Instant.parse("2026-11-30T23:00:00Z")));
    assertThat(room.channel.repliesAfter(later.next(), 10).replies()).isEmpty();
  }

  @Test
  void silenceAfterACancellationMeansThatItWasDone() {
    room.lay(
        "L226",
        ReceiptText.write(
            new ReceiptList.Received(
                room.watch.instant(),
                name(1, Item.Errand.RECALL),
                GiroRoom.SENDER,
                "0000001",
                Optional.empty(),
                List.of(new ReceiptList.Content("0000010", true, 1)))));
    room.watch.set("2026-11-26T00:00");

    assertThat(room.outcomes(2)).containsExactly(new Outcome.FileValid(), new Outcome.Recalled());
  }

  @Test
  void aRefusedTransmissionIsNeverAcceptedBySilence() {
    room.bank().script().write("* | reject WRONG_TOTALS");
    room.send(1, claim(1));
    room.replies(1);
    room.watch.set("2026-12-03T00:00");

    assertThat(room.outcomes(1)).containsExactly(new Outcome.RejectedData("WRONG_TOTALS"));
  }

  @Test
  void aReceiptOfWhichOnlyTheNameIsKnownIsAReceipt() {
    room.bank().script().write("* | late 600000");
    room.send(12, claim(1));
    Eventually.holds(() -> files("archive") == 1);
    room.lay(
        "KV.GODKJENT.F0000012.D261124.T090000.K5552827.html",
        "<html>".getBytes(StandardCharsets.UTF_8));
    room.lay(
        "KV.GODKJENT.F0000099.D261124.T090000.K5552828.html",
        "<html>".getBytes(StandardCharsets.UTF_8));

    ReplyPage page = room.channel.repliesAfter(ReplyCursor.BEGINNING, 10);
    assertThat(page.replies()).extracting(Reply::outcome).containsExactly(new Outcome.FileValid());
    assertThat(page.unreadable())
        .containsExactly(
            "File KV.GODKJENT.F0000099.D261124.T090000.K5552828.html is passed over:"
                + " it names a transmission number that is not one file's.");
  }

  @Test
  void onTheDueDateAClaimIsPaidToItsAccountUnderItsKid() {
    room.send(1, claim(1));
    room.replies(1);
    room.watch.set("2026-12-09T06:00");
    Reply paid = last(3);

    assertThat(paid.outcome()).isEqualTo(new Outcome.Paid(123_456_78, "NOK"));
    assertThat(paid.about())
        .isEqualTo(new Reply.Subject.OfPayment(GiroRoom.ACCOUNT, GiroRoom.kid(1)));
    assertThat(paid.at()).isEqualTo(Instant.parse("2026-12-08T23:00:00Z"));
    assertThat(paid.id()).doesNotContain(GiroRoom.kid(1)).doesNotContain("12345678");
  }

  @Test
  void aDueDateThatIsNoBankDayIsPaidOnTheNext() {
    room.send(
        1, room.item(GiroRoom.claim(1).due(Optional.of(LocalDate.of(2026, 12, 24))).build(1)));
    room.replies(1);
    room.watch.set("2026-12-27T23:00");
    assertThat(room.outcomes(2)).hasSize(2);

    room.watch.set("2026-12-28T06:00");
    assertThat(last(3).at()).isEqualTo(Instant.parse("2026-12-27T23:00:00Z"));
  }

  @Test
  void ofAClaimThatWasNotPaidNothingIsHeard() {
    room.bank().claims().write(GiroRoom.kid(1) + " | return NO_FUNDS");
    room.send(1, claim(1), claim(2));
    room.replies(1);
    room.watch.set("2026-12-09T06:00");

    assertThat(room.replies(3))
        .filteredOn(reply -> reply.outcome() instanceof Outcome.Paid)
        .extracting(Reply::about)
        .containsExactly(new Reply.Subject.OfPayment(GiroRoom.ACCOUNT, GiroRoom.kid(2)));
  }

  @Test
  void aClaimWhoseMandateHasEndedIsNotPaid() {
    room.send(1, claim(1));
    room.replies(1);
    room.bank().end(GiroRoom.ACCOUNT, GiroRoom.PATTERN);
    room.watch.set("2026-12-09T06:00");
    room.bank().pay(GiroRoom.ACCOUNT, PaymentType.GIRO, GiroRoom.kid(3), 100);

    assertThat(room.replies(3))
        .filteredOn(reply -> reply.outcome() instanceof Outcome.Paid)
        .extracting(Reply::about)
        .containsExactly(new Reply.Subject.OfPayment(GiroRoom.ACCOUNT, GiroRoom.kid(3)));
  }

  @Test
  void aFileOfPostingsThatComesTwiceTellsNothingNew() {
    room.bank().claims().write("* | twice");
    room.send(1, claim(1));
    room.replies(1);
    room.watch.set("2026-12-09T06:00");
    room.replies(4);

    assertThat(room.replies())
        .filteredOn(reply -> reply.outcome() instanceof Outcome.Paid)
        .hasSize(2)
        .extracting(Reply::id)
        .containsOnly(last(4).id());
  }

  @Test
  void paymentsOfEveryTypeAreToldReversalsAndCreditNotesWithTheirSign() throws IOException {
    room.lay("OCR", postings(allTypes()));

    assertThat(room.replies(12))
        .extracting(reply -> ((Outcome.Paid) reply.outcome()).minor())
        .containsExactly(
            1000L, 1100L, -1200L, 1300L, 1400L, 1500L, 1600L, 1700L, -1800L, 1900L, -2000L, 2100L);
    assertThat(room.replies())
        .extracting(reply -> ((Reply.Subject.OfPayment) reply.about()).reference())
        .filteredOn(String::isEmpty)
        .hasSize(2);
  }

  @Test
  void twoPaymentsThatCannotBeToldApartAreStillTwo() throws IOException {
    Payment one = payment(1, PaymentType.GIRO, 500, GiroRoom.kid(1), "");
    Payment two = payment(2, PaymentType.GIRO, 500, GiroRoom.kid(1), "");
    room.lay("OCR", postings(List.of(one, two)));

    assertThat(room.replies(2)).extracting(Reply::id).doesNotHaveDuplicates().hasSize(2);
  }

  @Test
  void aLongFileIsReadPageByPageAndNothingIsLeftOut() throws IOException {
    room.lay("OCR", postings(allTypes()));
    List<Reply> all = room.replies(12);
    List<Reply> paged = new ArrayList<>();
    ReplyCursor cursor = ReplyCursor.BEGINNING;
    boolean more = true;
    while (more) {
      ReplyPage page = room.channel.repliesAfter(cursor, 5);
      assertThat(page.replies()).hasSizeLessThanOrEqualTo(5);
      paged.addAll(page.replies());
      cursor = new ReplyCursor(page.next().value());
      more = page.more();
    }

    assertThat(paged).isEqualTo(all);
  }

  @Test
  void aFileWithOneWrongDigitIsPassedOverWholeAndNamed() throws IOException {
    byte[] file = postings(allTypes());
    String text = new String(file, StandardCharsets.ISO_8859_1);
    int sum = text.lastIndexOf("NY000089") + 40;
    file[sum] = (byte) (file[sum] == '0' ? '1' : '0');
    room.lay("1_bad", file);
    room.lay("2_good", postings(List.of(payment(1, PaymentType.GIRO, 7, GiroRoom.kid(1), ""))));
    room.lay("3_page.html", "<html>".getBytes(StandardCharsets.UTF_8));

    ReplyPage page = room.channel.repliesAfter(ReplyCursor.BEGINNING, 100);
    assertThat(page.replies()).hasSize(1);
    assertThat(page.unreadable())
        .containsExactly(
            "File 1_bad is passed over: AG-SUM in record 30, columns 25-41.",
            "File 3_page.html is passed over: AG-NOT-A-BANK-FILE in record 1, columns 1-80.");
    assertThat(room.channel.repliesAfter(page.next(), 100).unreadable()).isEmpty();
  }

  @Test
  void aListAboutAFileThatIsNotOursIsNamed() {
    room.lay(
        "L200",
        ReceiptText.write(
            new ReceiptList.Stopped(room.watch.instant(), "elsewhere.txt", "NOT_READABLE")));
    room.lay("L226", "L226;now".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(room.channel.repliesAfter(ReplyCursor.BEGINNING, 100).unreadable())
        .containsExactly(
            "File L200 is passed over: it is about a file that is not ours.",
            "File L226 is passed over: line 1 cannot be read.");
  }

  @Test
  void whatMayStillBeWrittenToIsLeftForLater() throws IOException {
    AvtaleGiroSettings usual = GiroRoom.settings(room.access());
    AvtaleGiroSettings patient =
        new AvtaleGiroSettings(
            usual.server(),
            usual.folders(),
            usual.limits(),
            usual.longestWait(),
            java.time.Duration.ofSeconds(5));
    room.lay("OCR", postings(List.of(payment(1, PaymentType.GIRO, 7, GiroRoom.kid(1), ""))));
    try (AvtaleGiro channel = new AvtaleGiro(patient, room.watch)) {
      assertThat(channel.repliesAfter(ReplyCursor.BEGINNING, 9).replies()).isEmpty();
      room.watch.set("2026-11-24T09:00:06");
      assertThat(channel.repliesAfter(ReplyCursor.BEGINNING, 9).replies()).hasSize(1);
    }
  }

  @Test
  void anOperatorThatWasStoppedGoesOnWithTheClaimsItHas() {
    room.send(1, claim(1));
    room.replies(1);
    room.stop();
    room.watch.set("2026-12-09T06:00");
    room.start();

    assertThat(last(3).outcome()).isEqualTo(new Outcome.Paid(123_456_78, "NOK"));
  }

  @Test
  void aFileThatWasTakenBeforeTheOperatorStoppedIsNotTakenAgain() throws IOException {
    room.send(1, claim(1));
    room.replies(1);
    room.stop();
    try (Stream<Path> all = Files.list(room.house("archive"))) {
      Path file = all.findFirst().orElseThrow();
      Files.move(file, room.house("in").resolve(file.getFileName()));
    }
    room.start();
    Eventually.holds(() -> files("archive") == 1);

    assertThat(room.bank().received()).hasSize(1);
    assertThat(room.outcomes(1)).containsExactly(new Outcome.FileValid());
  }

  @Test
  void whatIsToldLateIsFoundFromTheCursorBehindTheRest() {
    room.bank().script().write("* | late 300");
    room.send(1, claim(1));

    assertThat(room.channel.repliesAfter(ReplyCursor.BEGINNING, 9).replies()).isEmpty();
    assertThat(room.outcomes(1)).containsExactly(new Outcome.FileValid());
  }

  private ReplyCursor cursorBehind(int replies) {
    room.replies(replies);
    return room.channel.repliesAfter(ReplyCursor.BEGINNING, 100).next();
  }

  private Reply last(int count) {
    return room.replies(count).stream()
        .filter(reply -> reply.outcome() instanceof Outcome.Paid)
        .reduce((_, second) -> second)
        .orElseThrow();
  }

  private Item claim(int n) {
    Assignment assignment = GiroRoom.claim(n).build(n);
    return room.item(assignment);
  }

  private static String name(long number, Item.Errand errand) {
    return new FileName(
            GiroRoom.SENDER, "0000001", GiroRoom.transmission(number, List.of()).id(), errand)
        .text();
  }

  private long files(String box) {
    try (Stream<Path> all = Files.list(room.house(box))) {
      return all.count();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** One payment of each type, with its code as its amount in kroner. */
  private static List<Payment> allTypes() {
    List<Payment> all = new ArrayList<>();
    for (PaymentType type : PaymentType.values()) {
      long ore = 100L * type.code();
      boolean credit = type == PaymentType.DIRECT_REMITTANCE;
      all.add(
          payment(
              all.size() + 1,
              type,
              credit ? -ore : ore,
              type.hasText() ? "" : GiroRoom.kid(all.size() + 1),
              type.hasText() ? "Kasse 4" : ""));
    }
    return all;
  }

  private static Payment payment(int number, PaymentType type, long ore, String kid, String text) {
    return new Payment(
        number,
        type,
        ore,
        kid,
        new Payment.Settlement(DAY, "11", 9, type.code() >= 18 ? 0 : 2, "23456"),
        Payment.Trace.NONE,
        text);
  }

  private static byte[] postings(List<Payment> payments) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BankFileWriter writer =
        new BankFileWriter(out, Transmission.fromOperator("0000045", GiroRoom.SENDER));
    writer.begin(new Order(OrderKind.PAYMENTS, "0000001", GiroRoom.ACCOUNT.digits(), "001234567"));
    for (Payment payment : payments) {
      writer.add(payment);
    }
    writer.endOrder(DAY);
    writer.end(DAY);
    return out.toByteArray();
  }
}
