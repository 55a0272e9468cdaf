package no.budstikke.channels.avtalegiro;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import no.budstikke.channels.avtalegiro.receipt.ReceiptList;
import no.budstikke.channels.avtalegiro.receipt.ReceiptText;
import no.budstikke.channels.transport.OutboxPlace;
import no.budstikke.channels.transport.RemoteFile;
import no.budstikke.core.deliver.Item;
import no.budstikke.core.deliver.TransmissionId;
import no.budstikke.core.followup.ReplyCursor;

class HeardProperties {
  private static final String OURS =
      new FileName("00123456", "0000012", new TransmissionId(new UUID(1, 2)), Item.Errand.DELIVER)
          .text();
  private static final byte[] LIST =
      ReceiptText.write(
          new ReceiptList.Processed(
              Instant.parse("2026-03-02T09:00:00Z"),
              OURS,
              "00123456",
              "0000012",
              List.of(
                  new ReceiptList.Told("0000120", 0, 0, 2, "ORDER_NUMBER_USED"),
                  new ReceiptList.Told("0000121", 3, 2, 1, "NO_MANDATE"))));

  @Property
  void nothingThatLiesInTheOutboxThrows(@ForAll byte[] content) {
    assertThat(Found.of(content)).isInstanceOf(Found.Unreadable.class);
  }

  @Property
  void aDamagedListCountsWhollyOrNotAtAll(
      @ForAll @IntRange(max = 200) int place, @ForAll byte letter) {
    byte[] content = LIST.clone();
    content[place % content.length] = letter;

    assertThat(Found.of(content))
        .satisfiesAnyOf(
            found -> assertThat(found).isInstanceOf(Found.Unreadable.class),
            found ->
                assertThat(found)
                    .isInstanceOfSatisfying(
                        Found.Receipts.class,
                        receipts ->
                            assertThat(((ReceiptList.Processed) receipts.list()).remarks())
                                .hasSize(2)));
  }

  @Property
  void aBookmarkReadsBackFromItsCursor(
      @ForAll @LongRange(min = -1000, max = 99_999_999_999L) long second,
      @ForAll("names") String name,
      @ForAll @IntRange(max = 999_999_999) int taken) {
    Pending claims = new Pending(17, new UUID(3, 4), Pending.Kind.CLAIMS);
    Pending withdrawals = new Pending(18, new UUID(5, 6), Pending.Kind.CANCELLATIONS);
    Bookmark bookmark =
        new Bookmark(new OutboxPlace(second, name, taken), List.of(claims, withdrawals));

    assertThat(Bookmark.of(bookmark.cursor())).isEqualTo(bookmark);
    assertThat(Bookmark.of(bookmark.told(claims).cursor()).pending()).containsExactly(withdrawals);
    assertThat(bookmark.expecting(Optional.of(claims))).isEqualTo(bookmark);
  }

  @Property
  void aCursorThatIsNotOursBeginsAnew(@ForAll String text) {
    assertThat(Bookmark.of(new ReplyCursor(text)))
        .isEqualTo(new Bookmark(OutboxPlace.START, List.of()));
  }

  @Property
  void ofTwoFilesTheOneBehindTheBookmarkIsRead(
      @ForAll @LongRange(max = 3) long second, @ForAll @LongRange(max = 3) long other) {
    RemoteFile read = new RemoteFile("b", 1, Instant.ofEpochSecond(second));
    OutboxPlace place = OutboxPlace.of(read, OutboxPlace.ALL);

    assertThat(place.isBefore(read)).isFalse();
    assertThat(OutboxPlace.of(read, 3).isBefore(read)).isTrue();
    assertThat(place.isBefore(new RemoteFile("a", 1, Instant.ofEpochSecond(other))))
        .isEqualTo(other > second);
    assertThat(place.isBefore(new RemoteFile("c", 1, Instant.ofEpochSecond(other))))
        .isEqualTo(other >= second);
  }

  @Provide
  static Arbitrary<String> names() {
    return Arbitraries.strings().withCharRange(' ', 'ÿ').ofMinLength(1).ofMaxLength(40);
  }
}
