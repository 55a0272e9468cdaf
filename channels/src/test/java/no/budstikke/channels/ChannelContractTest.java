package no.budstikke.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.budstikke.channels.transport.counterpart.Received;
import no.budstikke.channels.transport.counterpart.Script;
import no.budstikke.core.choose.Agreement;
import no.budstikke.core.deliver.Consignment;
import no.budstikke.core.deliver.DeliveryResult;
import no.budstikke.core.deliver.Item;
import no.budstikke.core.deliver.Trace;
import no.budstikke.core.followup.Reply;
import no.budstikke.core.followup.ReplyCursor;
import no.budstikke.core.followup.ReplyPage;
import no.budstikke.core.journey.Channel;
import no.budstikke.core.journey.Traits;
import no.budstikke.core.transform.Assignment;
import no.budstikke.core.transform.DeliveryId;
import no.budstikke.core.transform.Preparation;
import no.budstikke.core.transform.Prepared;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every channel promises, shown against its own counterpart over the real wire. */
public abstract class ChannelContractTest {
  public static final InstantSource CLOCK = InstantSource.system();

  @TempDir protected Path folder;
  protected Room room;

  /** A channel, its counterpart, and how to get at them. */
  public interface Room extends AutoCloseable {
    Channel channel();

    Script script();

    List<Received> received();

    Map<String, String> terms();

    /** All of them in one hand-over, or one by one. */
    List<Consignment> consignments(List<Item> items);

    void stopCounterpart();

    void startCounterpart();

    @Override
    void close();
  }

  protected abstract Room open(Path folder);

  /** What a definite no of the counterpart means here. */
  protected abstract Class<? extends DeliveryResult> refusal();

  /** What the counterpart says of something it has, when asked. */
  protected abstract Class<? extends Trace> traceOfArrived();

  /** What it says of something it does not have. */
  protected abstract Class<? extends Trace> traceOfAbsent();

  @BeforeEach
  void openRoom() {
    room = open(folder);
  }

  @AfterEach
  void closeRoom() {
    room.close();
  }

  @Test
  void theSameAssignmentGivesTheSameBytesAndSlip() {
    Prepared once = prepared(1);
    Prepared again = prepared(1);

    assertThat(again.content()).isEqualTo(once.content());
    assertThat(again.slip()).isEqualTo(once.slip());
    assertThat(again.mediaType()).isEqualTo(once.mediaType());
  }

  @Test
  void anEmptyAgreementIsObjectedToAndNothingIsPrepared() {
    Agreement empty = new Agreement(room.channel().id(), Map.of());
    Assignment assignment = Assignments.on(room.channel().id(), Map.of()).build(1);

    assertThat(room.channel().objections(empty)).isNotEmpty();
    assertThat(room.channel().prepare(assignment)).isInstanceOf(Preparation.Unsuited.class);
  }

  @Test
  void theAgreementOfThisTestIsWithoutObjection() {
    assertThat(room.channel().objections(new Agreement(room.channel().id(), room.terms())))
        .isEmpty();
  }

  @Test
  void whatWasPreparedArrivesByteForByteAndOnce() {
    List<Item> items = items(1, 7);

    assertThat(handOver(items).values())
        .hasSize(7)
        .allMatch(result -> result instanceof DeliveryResult.Accepted);
    eventuallyReceived(items);
  }

  @Test
  void aDefiniteNoIsToldAndNothingArrives() {
    room.script().write("* | refuse 550 5.1.1");

    assertThat(handOver(items(1, 1)).values()).hasOnlyElementsOfType(refusal());
    assertThat(room.received()).isEmpty();
  }

  @Test
  void notNowMayBeRepeatedAndThenArrivesOnce() {
    room.script().write("* | tempfail 450 4.2.0 | first 1");
    List<Item> items = items(1, 1);

    assertThat(handOver(items).values()).hasOnlyElementsOfType(DeliveryResult.NotReached.class);
    assertThat(room.received()).isEmpty();
    assertThat(handOver(items).values()).hasOnlyElementsOfType(DeliveryResult.Accepted.class);
    eventuallyReceived(items);
  }

  @Test
  protected void aConnectionLostHalfWayIsSurelyNotDelivered() {
    room.script().write("* | drop-halfway | first 1");
    List<Item> items = items(1, 1);

    assertThat(handOver(items).values()).hasOnlyElementsOfType(DeliveryResult.NotReached.class);
    assertThat(handOver(items).values()).hasOnlyElementsOfType(DeliveryResult.Accepted.class);
    eventuallyReceived(items);
  }

  @ParameterizedTest
  @ValueSource(strings = {"drop-after", "silent-after"})
  void whatWasTakenWithoutAWordIsUnknownAndCanOnlyBeTraced(String behaviour) {
    room.script().write("* | " + behaviour + " | first 1");
    List<Item> items = items(1, 1);

    assertThat(handOver(items).values()).hasOnlyElementsOfType(DeliveryResult.Unknown.class);
    eventuallyReceived(items);
    assertThat(room.channel().trace(room.consignments(items).getFirst()))
        .isInstanceOf(traceOfArrived());
  }

  @ParameterizedTest
  @ValueSource(strings = {"drop-before", "silent-before"})
  void whatWasDroppedWithoutAWordIsUnknownToo(String behaviour) {
    room.script().write("* | " + behaviour + " | first 1");
    List<Item> items = items(1, 1);

    assertThat(handOver(items).values()).hasOnlyElementsOfType(DeliveryResult.Unknown.class);
    assertThat(room.received()).isEmpty();
    assertThat(room.channel().trace(room.consignments(items).getFirst()))
        .isInstanceOf(traceOfAbsent());
  }

  @Test
  void aSlowCounterpartIsWaitedFor() {
    room.script().write("* | slow 200");
    List<Item> items = items(1, 1);

    assertThat(handOver(items).values()).hasOnlyElementsOfType(DeliveryResult.Accepted.class);
    eventuallyReceived(items);
  }

  @Test
  protected void aCounterpartThatIsDownIsNotReached() {
    handOver(items(1, 1));
    room.script().write("* | down");

    assertThat(handOver(items(2, 1)).values())
        .hasOnlyElementsOfType(DeliveryResult.NotReached.class);
    room.script().write();
    assertThat(handOver(items(2, 1)).values()).hasOnlyElementsOfType(DeliveryResult.Accepted.class);
    eventuallyReceived(items(1, 2));
  }

  @Test
  void aCounterpartThatIsGoneIsNotReachedAndFoundAgainWhenItIsBack() {
    handOver(items(1, 1));
    room.stopCounterpart();
    assertThat(handOver(items(2, 1)).values())
        .hasOnlyElementsOfType(DeliveryResult.NotReached.class);

    room.startCounterpart();
    assertThat(handOver(items(2, 1)).values()).hasOnlyElementsOfType(DeliveryResult.Accepted.class);
    eventuallyReceived(items(1, 2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "refuse 999",
        "refuse 554 5.7.1",
        "tempfail 421",
        "drop-before",
        "drop-after",
        "drop-halfway",
        "down",
        "reject NO_SUCH_CODE"
      })
  void everyItemHasOneResultWhateverHappens(String behaviour) {
    room.script().write("* | " + behaviour);
    List<Item> items = items(1, 3);

    Map<DeliveryId, DeliveryResult> results = handOver(items);

    assertThat(results.keySet())
        .isEqualTo(items.stream().map(Item::delivery).collect(Collectors.toSet()));
  }

  @Test
  void repliesAreTheSameFromTheBeginningAndFromEveryCursor() {
    handOver(items(1, 5));
    eventuallyReceived(items(1, 5));
    List<Reply> all = eventuallyAllReplies();
    Set<String> ids = new HashSet<>();
    ReplyCursor cursor = ReplyCursor.BEGINNING;
    for (ReplyPage page = page(cursor); !page.replies().isEmpty(); page = page(cursor)) {
      assertThat(page.replies()).hasSizeLessThanOrEqualTo(2);
      page.replies().forEach(reply -> assertThat(ids.add(reply.id())).isTrue());
      cursor = new ReplyCursor(page.next().value());
    }

    assertThat(ids).isEqualTo(all.stream().map(Reply::id).collect(Collectors.toSet()));
    assertThat(page(cursor).next()).isEqualTo(cursor);
  }

  @Test
  void aSilentCounterpartHasNothingToTellAndTheCursorStays() {
    room.stopCounterpart();
    ReplyPage page = room.channel().repliesAfter(ReplyCursor.BEGINNING, 10);

    assertThat(page.replies()).isEmpty();
    assertThat(page.next()).isEqualTo(ReplyCursor.BEGINNING);
  }

  @Test
  void theCounterpartRemembersOverARestart() {
    List<Item> items = items(1, 2);
    handOver(items);
    eventuallyReceived(items);

    room.stopCounterpart();
    room.startCounterpart();

    eventuallyReceived(items);
  }

  @Test
  void logsAtDebugHoldNothingAboutAConsumer() {
    try (Logs logs = Logs.atDebug()) {
      handOver(items(1, 1));
      room.script().write("* | refuse 550 5.1.1 | first 1", "* | drop-after");
      handOver(items(2, 1));
      handOver(items(3, 1));
      room.channel().repliesAfter(ReplyCursor.BEGINNING, 10);
      room.stopCounterpart();
      handOver(items(4, 1));

      assertThat(logs.lines()).as("something is logged").isNotEmpty();
      assertThat(logs.lines())
          .noneMatch(line -> Assignments.CANARIES.stream().anyMatch(line::contains));
    }
  }

  @Test
  void typesThatHoldPersonalDataSayOnlyTheirName() {
    assertThat(prepared(1).toString()).isEqualTo("Prepared");
    assertThat(items(1, 1).toString()).doesNotContain(Assignments.CANARIES);
  }

  @Test
  protected void anUnknownOutcomeIsNeverRepeatedBlindly() {
    assertThat(room.channel().traits().repetition()).isNotEqualTo(Traits.Repetition.SAFE);
  }

  protected final List<Item> items(int first, int count) {
    return IntStream.range(first, first + count)
        .mapToObj(
            n -> {
              Assignment assignment = assignment(n);
              return new Item(assignment.delivery(), prepared(assignment));
            })
        .toList();
  }

  /** The n-th delivery; all are alike unless the counterpart tells them apart by what they say. */
  protected Assignment assignment(int n) {
    return assignments().build(n);
  }

  protected final Assignments assignments() {
    return Assignments.on(room.channel().id(), room.terms());
  }

  protected final Prepared prepared(Assignment assignment) {
    return ((Preparation.Ready) room.channel().prepare(assignment)).prepared();
  }

  protected final Map<DeliveryId, DeliveryResult> handOver(List<Item> items) {
    return room.consignments(items).stream()
        .flatMap(consignment -> room.channel().handOver(consignment).entrySet().stream())
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Exactly these, none lost and none doubled, as a multiset of key and fingerprint. */
  protected final void eventuallyReceived(Collection<Item> items) {
    List<String> wanted =
        items.stream()
            .map(
                item ->
                    item.delivery()
                        + " "
                        + HexFormat.of().formatHex(item.prepared().content().sha256()))
            .toList();
    Eventually.holds(() -> received().size() >= wanted.size());
    assertThat(received()).containsExactlyInAnyOrderElementsOf(wanted);
  }

  /** How many replies five letters or mails have in the end. */
  protected abstract int repliesToFive();

  protected final List<Reply> eventuallyAllReplies() {
    Eventually.holds(() -> allReplies().size() >= repliesToFive());
    return allReplies();
  }

  private List<Reply> allReplies() {
    return room.channel().repliesAfter(ReplyCursor.BEGINNING, 1000).replies();
  }

  private ReplyPage page(ReplyCursor cursor) {
    return room.channel().repliesAfter(cursor, 2);
  }

  private Prepared prepared(int n) {
    return prepared(assignment(n));
  }

  private List<String> received() {
    return room.received().stream().map(one -> one.deliveryKey() + " " + one.sha256()).toList();
  }

  protected static Instant now() {
    return CLOCK.instant();
  }
}
