package no.budstikke.pipeline.path;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import no.budstikke.core.choose.Agreement;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.choose.Channels;
import no.budstikke.core.deliver.Consignment;
import no.budstikke.core.deliver.DeliveryResult;
import no.budstikke.core.deliver.Item;
import no.budstikke.core.deliver.ReceiptLevel;
import no.budstikke.core.deliver.Trace;
import no.budstikke.core.followup.Reply;
import no.budstikke.core.followup.ReplyCursor;
import no.budstikke.core.followup.ReplyPage;
import no.budstikke.core.journey.Channel;
import no.budstikke.core.journey.Expectation;
import no.budstikke.core.journey.Traits;
import no.budstikke.core.lookup.Question;
import no.budstikke.core.lookup.Reachability;
import no.budstikke.core.lookup.Register;
import no.budstikke.core.lookup.RegisterId;
import no.budstikke.core.mandate.MandateNews;
import no.budstikke.core.mandate.MandatePage;
import no.budstikke.core.mandate.Mandates;
import no.budstikke.core.request.Content;
import no.budstikke.core.request.IssuerId;
import no.budstikke.core.request.Market;
import no.budstikke.core.transform.Assignment;
import no.budstikke.core.transform.DeliveryId;
import no.budstikke.core.transform.Preparation;
import no.budstikke.core.transform.Prepared;
import no.budstikke.core.transform.Remarks;

/** A channel that does as it is told and remembers what it was given. */
final class Carrier implements Channel {
  static final DeliveryResult TAKEN =
      new DeliveryResult.Accepted(
          Optional.of("ref"), ReceiptLevel.TRANSPORT, Instant.parse("2027-02-01T10:00:00Z"));

  private final ChannelId id;
  private final Traits traits;
  private final List<DeliveryId> received = new CopyOnWriteArrayList<>();
  private final List<Consignment> consignments = new CopyOnWriteArrayList<>();
  private final List<Reply> replies = new CopyOnWriteArrayList<>();
  private final List<MandateNews> news = new CopyOnWriteArrayList<>();
  private volatile boolean heard = true;
  private volatile Answer answer = _ -> TAKEN;
  private final List<Content> sources = new CopyOnWriteArrayList<>();
  private volatile boolean telling;
  private volatile Expectation expectation = Expectation.NONE;
  private volatile Remarks remarks = Remarks.NONE;
  private volatile Trace trace = new Trace.CannotTell();

  /** What it says to one item. */
  @FunctionalInterface
  interface Answer {
    DeliveryResult to(Item item);
  }

  private Carrier(ChannelId id, Traits traits) {
    this.id = id;
    this.traits = traits;
  }

  /** Takes single items; silence means success; nobody can be asked. */
  static Carrier ofItems(ChannelId id) {
    return new Carrier(
        id,
        new Traits(
            new Traits.Unit.OneItem(),
            Traits.Repetition.NEVER,
            new Traits.Delivered(ReceiptLevel.TRANSPORT, Optional.of(Duration.ofHours(24))),
            4));
  }

  /** Takes files of three items; a receipt says that an item is delivered. */
  static Carrier ofFiles(ChannelId id) {
    return new Carrier(
        id,
        new Traits(
            new Traits.Unit.Transmission(3, 1_000_000, Duration.ofHours(1)),
            Traits.Repetition.TRACE_FIRST,
            new Traits.Delivered(ReceiptLevel.AVAILABLE, Optional.empty()),
            1));
  }

  /**
   * Takes files of claims, closed at half past one on bank days; tells of mandates; gives back what
   * it was given; silence after a valid file is consent.
   */
  static Carrier ofClaims() {
    return new Carrier(
        Channels.AVTALEGIRO,
        new Traits(
            new Traits.Unit.Transmission(
                5000, 100_000_000, new Traits.Closing.AtTime(Market.NO, LocalTime.of(13, 30))),
            Traits.Repetition.TRACE_FIRST,
            new Traits.Delivered(ReceiptLevel.TRANSPORT, Optional.of(Duration.ofHours(30))),
            1,
            true));
  }

  /** A bank's inbox: files of three, given back when asked, repeated without harm; all receive. */
  static Carrier ofBank() {
    return new Carrier(
        Channels.EFAKTURA,
        new Traits(
            new Traits.Unit.Transmission(3, 1_000_000, Duration.ofSeconds(1)),
            Traits.Repetition.SAFE,
            new Traits.Delivered(ReceiptLevel.AVAILABLE, Optional.empty()),
            1,
            true));
  }

  /** News of mandates are told in this order. */
  void tells(MandateNews one) {
    news.add(one);
  }

  /** Whether it can be reached when there is no news. */
  void isHeard(boolean now) {
    heard = now;
  }

  @Override
  public Optional<Mandates> mandates() {
    return id.equals(Channels.AVTALEGIRO) ? Optional.of(this::mandatesAfter) : Optional.empty();
  }

  private MandatePage mandatesAfter(ReplyCursor cursor, int limit) {
    int from = cursor.value().isEmpty() ? 0 : Integer.parseInt(cursor.value());
    List<MandateNews> page = new ArrayList<>(news).stream().skip(from).limit(limit).toList();
    ReplyCursor next = page.isEmpty() ? cursor : new ReplyCursor("" + (from + page.size()));
    return new MandatePage(page, List.of(), next, false, heard);
  }

  void answers(Answer next) {
    answer = next;
  }

  /** What is usual here, from now on. */
  void expects(Expectation next) {
    expectation = next;
  }

  @Override
  public Expectation expectation() {
    return expectation;
  }

  void traces(Trace next) {
    trace = next;
  }

  /** Says beforehand by which references it will know its items: {@code their-} and their place. */
  void refersBeforehand() {
    telling = true;
  }

  void tells(Reply reply) {
    replies.add(reply);
  }

  /** Every item it took, as often as it took it. */
  List<DeliveryId> received() {
    return received;
  }

  List<Consignment> consignments() {
    return consignments;
  }

  @Override
  public ChannelId id() {
    return id;
  }

  @Override
  public Traits traits() {
    return traits;
  }

  @Override
  public List<Register> registers() {
    boolean bank =
        id.equals(Channels.EFAKTURA) && traits.unit() instanceof Traits.Unit.Transmission;
    return bank ? List.of(new Everybody()) : List.of();
  }

  /** A register in which everybody is. */
  private static final class Everybody implements Register {
    @Override
    public RegisterId register() {
      return new RegisterId("everybody");
    }

    @Override
    public Set<Class<? extends Question>> answers() {
      return Set.of(Question.ElectronicInvoice.class);
    }

    @Override
    public List<Reachability> ask(IssuerId issuer, List<Question> questions) {
      Instant now = DebitPath.MONDAY;
      return questions.stream()
          .map(
              _ ->
                  new Reachability(
                      Reachability.Answer.YES,
                      register(),
                      now,
                      now.plus(Duration.ofDays(365)),
                      Optional.empty()))
          .toList();
    }
  }

  @Override
  public List<String> objections(Agreement agreement) {
    return List.of();
  }

  @Override
  public Preparation prepare(Assignment assignment) {
    assignment.source().ifPresent(sources::add);
    String number = assignment.request().heading().number();
    byte[] bytes = (id + " " + number).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return new Preparation.Ready(new Prepared(Content.of(bytes), "text/plain", slip(number)));
  }

  private Map<String, String> slip(String number) {
    Map<String, String> slip = new LinkedHashMap<>(remarks.slip());
    slip.put("number", number);
    return slip;
  }

  /** The documents themselves, of those that it was to prepare with them. */
  List<Content> sources() {
    return sources;
  }

  /** What it remarks on everything that it prepares from now on. */
  void remarks(String words) {
    remarks = new Remarks(List.of(words));
  }

  @Override
  public Map<DeliveryId, String> references(Consignment consignment) {
    Map<DeliveryId, String> references = new LinkedHashMap<>();
    if (telling) {
      consignment
          .items()
          .forEach(item -> references.put(item.delivery(), "their-" + references.size()));
    }
    return references;
  }

  @Override
  public Map<DeliveryId, DeliveryResult> handOver(Consignment consignment) {
    consignments.add(consignment);
    Map<DeliveryId, DeliveryResult> results = new LinkedHashMap<>();
    for (Item item : consignment.items()) {
      DeliveryResult result = answer.to(item);
      if (result instanceof DeliveryResult.Accepted) {
        received.add(item.delivery());
      }
      results.put(item.delivery(), result);
    }
    return results;
  }

  @Override
  public Trace trace(Consignment consignment) {
    return trace;
  }

  @Override
  public ReplyPage repliesAfter(ReplyCursor cursor, int limit) {
    int from = cursor.value().isEmpty() ? 0 : Integer.parseInt(cursor.value());
    List<Reply> page = new ArrayList<>(replies).stream().skip(from).limit(limit).toList();
    return new ReplyPage(page, new ReplyCursor(Integer.toString(from + page.size())), false);
  }
}
