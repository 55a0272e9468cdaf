package no.budstikke.channels.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import no.budstikke.channels.ChannelContractTest;
import no.budstikke.channels.Eventually;
import no.budstikke.channels.transport.SftpLogin;
import no.budstikke.channels.transport.SftpSettings;
import no.budstikke.core.choose.ReasonCode;
import no.budstikke.core.deliver.Consignment;
import no.budstikke.core.deliver.DeliveryResult;
import no.budstikke.core.deliver.Item;
import no.budstikke.core.deliver.Trace;
import no.budstikke.core.followup.Outcome;
import no.budstikke.core.followup.Reply;
import no.budstikke.core.followup.ReplyCursor;
import no.budstikke.core.followup.ReplyPage;
import no.budstikke.core.journey.Traits;
import no.budstikke.core.request.Content;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.PostalAddress;
import no.budstikke.documents.picture.PrintProfiles;
import org.junit.jupiter.api.Test;

class PrintContractTest extends ChannelContractTest {
  @Override
  protected Room open(Path folder) {
    return new PrintRoom(folder);
  }

  /** A print house that does not let us lay files is not as agreed. */
  @Override
  protected Class<? extends DeliveryResult> refusal() {
    return DeliveryResult.Misconfigured.class;
  }

  @Override
  protected Class<? extends Trace> traceOfArrived() {
    return Trace.Arrived.class;
  }

  @Override
  protected Class<? extends Trace> traceOfAbsent() {
    return Trace.Absent.class;
  }

  /** One for the batch, two for each letter: printed, posted. */
  @Override
  protected int repliesToFive() {
    return 11;
  }

  @Test
  void lettersAreAcceptedWithTheirBatchAndDeliveredWhenPosted() {
    handOver(items(1, 5));

    assertThat(eventuallyAllReplies())
        .extracting(reply -> reply.outcome().getClass().getSimpleName())
        .containsExactly(
            "Accepted",
            "Accepted",
            "Accepted",
            "Accepted",
            "Accepted",
            "Accepted",
            "Delivered",
            "Delivered",
            "Delivered",
            "Delivered",
            "Delivered");
  }

  @Test
  void aBatchThatLiesThereAlreadyIsNotLaidAgain() {
    List<Item> items = items(1, 2);
    handOver(items);
    eventuallyReceived(items);

    assertThat(handOver(items).values()).hasOnlyElementsOfType(DeliveryResult.Accepted.class);
    eventuallyReceived(items);
  }

  @Test
  void anotherFileUnderOurNameStopsTheChannel() throws IOException {
    List<Item> items = items(1, 1);
    Consignment.Transmission batch = (Consignment.Transmission) room.consignments(items).getFirst();
    Files.writeString(
        house("read").resolve(Batch.of(batch, PrintProfiles.SHIPPED).fileName()), "something else");

    assertThat(handOver(items).values())
        .containsExactly(new DeliveryResult.Misconfigured("NAME_TAKEN"));
  }

  @Test
  void aRejectedLetterIsToldByItselfAndTheOthersGo() {
    PostalLetters letters = new PostalLetters();
    Item bad = letters.to(1, "9999");
    Item wrong = letters.to(2, "8888");
    Item good = letters.to(3, "0150");
    room.script().write("9999 | reject INSUFFICIENT_ADDRESS", "8888 | reject UNREADABLE_PDF");
    handOver(List.of(bad, wrong, good));
    Eventually.holds(() -> replies().size() >= 5);

    assertThat(replies())
        .extracting(Reply::id, Reply::outcome)
        .contains(
            org.assertj.core.groups.Tuple.tuple(
                "rejected:" + bad.delivery(),
                new Outcome.NotDeliverable(ReasonCode.ADDRESS_INCOMPLETE, "INSUFFICIENT_ADDRESS")),
            org.assertj.core.groups.Tuple.tuple(
                "rejected:" + wrong.delivery(), new Outcome.RejectedData("UNREADABLE_PDF")),
            org.assertj.core.groups.Tuple.tuple(
                "posted:" + good.delivery(), new Outcome.Delivered()));
    assertThat(replies().getFirst().id()).startsWith("rejected:");
  }

  @Test
  void aReturnedLetterIsTold() {
    room.script().write("* | return MOVED_NO_FORWARDING");
    handOver(items(1, 1));
    Eventually.holds(() -> replies().size() >= 4);

    assertThat(replies().getLast().outcome())
        .isEqualTo(new Outcome.Returned("MOVED_NO_FORWARDING"));
  }

  @Test
  void aReturnedLetterBringsTheNewAddress() {
    List<Item> items = items(1, 1);
    room.script().write("* | return MOVED_NEW_ADDRESS Nygata 5, H0201, 0154 OSLO");
    handOver(items);
    Eventually.holds(() -> replies().size() >= 4);

    Reply last = replies().getLast();
    assertThat(last.id()).isEqualTo("moved:" + items.getFirst().delivery());
    assertThat(last.outcome())
        .isEqualTo(
            new Outcome.Returned(
                "MOVED_NEW_ADDRESS",
                Optional.of(
                    new PostalAddress(List.of("Nygata 5", "H0201"), "0154", "OSLO", "NO"))));
  }

  @Test
  void aLetterComesBackWeeksLater() {
    List<Item> items = items(1, 1);
    handOver(items);
    Eventually.holds(() -> replies().size() >= 3);
    ReplyPage before = room.channel().repliesAfter(ReplyCursor.BEGINNING, 10);

    SimulatedPrintHouse house = ((PrintRoom) room).house();
    assertThat(house.sendBack("nobody", "REFUSED")).isFalse();
    assertThat(house.sendBack(items.getFirst().delivery().toString(), "SOMETHING_ELSE")).isTrue();
    Eventually.holds(() -> !after(before.next()).isEmpty());

    assertThat(after(before.next()))
        .extracting(Reply::outcome)
        .containsExactly(new Outcome.Returned("OTHER"));
  }

  @Test
  void otherSheetsThanWeCountedAreTold() {
    List<Item> items = items(1, 1);
    room.script().write("* | miscount 3");
    handOver(items);
    Eventually.holds(() -> replies().size() >= 4);

    assertThat(replies())
        .extracting(Reply::id, Reply::outcome)
        .contains(
            org.assertj.core.groups.Tuple.tuple(
                "sheets:" + items.getFirst().delivery(), new Outcome.Miscounted(1, 3)));
    assertThat(replies().getLast().outcome()).isEqualTo(new Outcome.Delivered());
  }

  @Test
  void aBatchThatIsNotConfirmedOrNotPostedIsShownToAPerson() {
    assertThat(room.channel().expectation().word()).isPresent();
    assertThat(room.channel().expectation().arrival()).isPresent();
  }

  @Test
  void whatIsToldTwiceHasTheSameId() {
    room.script().write("* | twice");
    handOver(items(1, 1));
    Eventually.holds(() -> replies().size() >= 4);

    assertThat(replies()).hasSize(4);
    assertThat(replies().get(2).id()).isEqualTo(replies().get(3).id());
  }

  @Test
  void whatIsToldLateIsFoundFromTheCursorBehindTheRest() {
    room.script().write("* | late 400");
    handOver(items(1, 1));
    Eventually.holds(() -> replies().size() >= 2);
    ReplyPage first = room.channel().repliesAfter(ReplyCursor.BEGINNING, 10);
    Eventually.holds(() -> !after(first.next()).isEmpty());

    assertThat(first.replies()).hasSize(2);
    assertThat(after(first.next()))
        .extracting(Reply::outcome)
        .containsExactly(new Outcome.Delivered());
  }

  @Test
  void aBadReceiptIsNamedAndThoseBehindItAreRead() throws IOException {
    Files.writeString(house("status").resolve("0000000000001-bad.json"), "{\"letters\":[{}]}");
    Files.writeString(house("status").resolve("0000000000002-bad.json"), "no json");
    Files.write(house("ack").resolve("0000000000003-bad.json"), new byte[5_000_000]);
    Files.writeString(house("status").resolve("0000000000004.json.tmp"), "unfinished");
    handOver(items(1, 1));
    Eventually.holds(() -> replies().size() >= 3);
    ReplyPage page = room.channel().repliesAfter(ReplyCursor.BEGINNING, 100);

    assertThat(page.replies()).hasSize(3);
    assertThat(page.unreadable())
        .containsExactly(
            "Receipt ack/0000000000003-bad.json is passed over: it is too large.",
            "Receipt status/0000000000001-bad.json is passed over:"
                + " the field 'deliveryId' is missing or wrong.",
            "Receipt status/0000000000002-bad.json is passed over:"
                + " it is not JSON, or exceeds a limit.");
    assertThat(room.channel().repliesAfter(page.next(), 100).unreadable()).isEmpty();
  }

  @Test
  void aBatchThatIsNotWhatItsManifestSaysIsRejectedWhole() throws IOException {
    List<Item> items = items(1, 2);
    Batch batch =
        Batch.of(
            (Consignment.Transmission) room.consignments(items).getFirst(), PrintProfiles.SHIPPED);
    byte[] file = BatchFile.write(batch, true);
    int inFirstLetter =
        new String(file, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("%%EOF");
    file[inFirstLetter] = 'x';
    Files.write(house("in").resolve("other.zip"), file);
    Eventually.holds(() -> !replies().isEmpty());

    assertThat(room.received()).isEmpty();
    assertThat(replies())
        .extracting(Reply::outcome)
        .hasOnlyElementsOfType(Outcome.RejectedData.class);
  }

  @Test
  void anotherHostKeyThanTheLearntOneIsRefused() throws IOException {
    handOver(items(1, 1));
    eventuallyReceived(items(1, 1));
    room.stopCounterpart();
    Files.delete(folder.resolve("host_key"));
    room.startCounterpart();

    assertThat(handOver(items(2, 1)).values())
        .containsExactly(new DeliveryResult.Misconfigured("HOST_KEY"));
    assertThat(room.received()).hasSize(1);
  }

  @Test
  void aWrongLoginIsNotAsAgreed() {
    SftpSettings right = ((PrintRoom) room).house().access();
    SftpSettings wrong =
        new SftpSettings(
            right.host(),
            right.port(),
            "somebody",
            new SftpLogin.Password("else"),
            right.hostKey(),
            Duration.ofSeconds(5));
    try (Print print = new Print(PrintSettings.of(wrong, "", true), CLOCK)) {
      assertThat(print.handOver(room.consignments(items(1, 1)).getFirst()).values())
          .containsExactly(new DeliveryResult.Misconfigured("LOGIN"));
    }
  }

  @Test
  void aKeyFileThatCannotBeReadIsNotAsAgreed() {
    SftpSettings right = ((PrintRoom) room).house().access();
    SftpSettings wrong =
        new SftpSettings(
            right.host(),
            right.port(),
            right.user(),
            new SftpLogin.Key(folder.resolve("no-such-key")),
            right.hostKey(),
            Duration.ofSeconds(5));
    try (Print print = new Print(PrintSettings.of(wrong, "", true), CLOCK)) {
      assertThat(print.handOver(room.consignments(items(1, 1)).getFirst()).values())
          .containsExactly(new DeliveryResult.Misconfigured("KEY_FILE"));
    }
  }

  @Test
  void aFingerprintWillDoAsHostKey() {
    SftpSettings right = ((PrintRoom) room).house().access();
    SftpSettings fingerprint =
        new SftpSettings(
            right.host(),
            right.port(),
            right.user(),
            right.login(),
            ((PrintRoom) room).house().fingerprint(),
            Duration.ofSeconds(5));
    try (Print print = new Print(PrintSettings.of(fingerprint, "", true), CLOCK)) {
      assertThat(print.handOver(room.consignments(items(1, 1)).getFirst()).values())
          .hasOnlyElementsOfType(DeliveryResult.Accepted.class);
    }
  }

  @Test
  void afterClosingNothingIsReachedAndNothingThrown() {
    Consignment consignment = room.consignments(items(1, 1)).getFirst();
    ((Print) room.channel()).close();

    assertThat(room.channel().handOver(consignment).values())
        .hasOnlyElementsOfType(DeliveryResult.NotReached.class);
  }

  /** Mail and print 3.10: the mark comes last, and a batch without it is not handed over yet. */
  @Test
  void aBatchIsMarkedWhenItIsThere() throws IOException {
    room.script().write("* | accept");
    SftpSettings access = ((PrintRoom) room).house().access();
    PrintSettings marked =
        new PrintSettings(
            access,
            "",
            PrintSettings.Limits.USUAL,
            new PrintSettings.Delivery(
                new Traits.Closing.AtTime(Market.NO, LocalTime.of(17, 30)),
                PrintSettings.Marker.SHA256),
            Duration.ZERO,
            PrintProfiles.SHIPPED,
            true);
    List<Item> items = items(1, 1);
    Consignment.Transmission batch = (Consignment.Transmission) room.consignments(items).getFirst();
    String name = Batch.of(batch, PrintProfiles.SHIPPED).fileName();
    byte[] file = BatchFile.write(Batch.of(batch, PrintProfiles.SHIPPED), true);
    Files.write(house("read").resolve(name), file);
    try (Print print = new Print(marked, CLOCK)) {
      assertThat(print.trace(batch)).isEqualTo(new Trace.Absent());
      assertThat(print.handOver(batch).values())
          .hasOnlyElementsOfType(DeliveryResult.Accepted.class);
      assertThat(print.trace(batch)).isInstanceOf(Trace.Arrived.class);
    }

    assertThat(Files.readString(house("in").resolve(name + ".sha256")))
        .isEqualTo(HexFormat.of().formatHex(Content.of(file).sha256()));
  }

  @Test
  void aFolderThatIsNotThereIsNotAsAgreed() {
    SftpSettings access = ((PrintRoom) room).house().access();
    try (Print print = new Print(PrintSettings.of(access, "elsewhere", true), CLOCK)) {
      assertThat(print.handOver(room.consignments(items(1, 1)).getFirst()).values())
          .containsExactly(new DeliveryResult.Misconfigured("UPLOAD"));
    }
  }

  private List<Reply> replies() {
    return after(ReplyCursor.BEGINNING);
  }

  private List<Reply> after(ReplyCursor cursor) {
    return room.channel().repliesAfter(cursor, 1000).replies();
  }

  private Path house(String box) {
    return folder.resolve("house").resolve(box);
  }

  /** Letters to postal codes that the table knows. */
  private final class PostalLetters {
    Item to(int n, String postalCode) {
      var assignment = assignments().postalCode(postalCode).build(n);
      return new Item(assignment.delivery(), prepared(assignment));
    }
  }
}
