package no.budstikke.pipeline.route;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.budstikke.core.choose.Agreement;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.choose.Channels;
import no.budstikke.core.choose.Choice;
import no.budstikke.core.choose.Cost;
import no.budstikke.core.choose.Decision;
import no.budstikke.core.choose.Leg;
import no.budstikke.core.choose.Pricing;
import no.budstikke.core.choose.ReasonCode;
import no.budstikke.core.deliver.DeliveryState;
import no.budstikke.core.journey.Channel;
import no.budstikke.core.request.Amount;
import no.budstikke.core.request.IssuerId;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.core.transform.Assignment;
import no.budstikke.core.transform.DeliveryId;
import no.budstikke.core.transform.Occasion;
import no.budstikke.core.transform.Preparation;
import no.budstikke.core.transform.Prepared;
import no.budstikke.core.transform.Remarks;
import no.budstikke.core.validate.Judgement;
import no.budstikke.core.validate.Submission;
import no.budstikke.pipeline.intake.SubmissionFormat;
import no.budstikke.pipeline.ledger.Cause;
import no.budstikke.pipeline.ledger.Head;
import no.budstikke.pipeline.ledger.Line;
import no.budstikke.pipeline.ledger.Page;
import no.budstikke.pipeline.money.Credits;
import no.budstikke.pipeline.postgres.Transactions;
import no.budstikke.pipeline.postgres.Uuids;
import no.budstikke.pipeline.store.BlobRef;
import no.budstikke.pipeline.store.ContentHash;

/**
 * Makes one more delivery of a request, on purpose and by no plan: a copy, or a new link to its
 * page. First the thinking, then the rows. Source: product specification, R-GEN-6.
 */
public final class Copyist {
  /**
   * No copy is made: the consumer is reached by a claim or in an inbox of the bank's or the like.
   */
  public static final String REACHED = "AGREEMENT_FOUND";

  private static final Set<ChannelId> WITHOUT_AGREEMENT = Set.of(Channels.EMAIL, Channels.PRINT);

  private final Transactions transactions;
  private final Router.Tools tools;
  private final InstantSource clock;

  /** With what routing works with. */
  public Copyist(Transactions transactions, Router.Tools tools, InstantSource clock) {
    this.transactions = transactions;
    this.tools = tools;
    this.clock = clock;
  }

  /**
   * What is wished.
   *
   * @param head of the request
   * @param like the delivery that it is a copy of
   * @param channel by which it goes
   * @param occasion why
   */
  public record Wish(Head head, Line like, ChannelId channel, Occasion occasion) {}

  /** What came of it. */
  public sealed interface Made {
    /**
     * It can be added.
     *
     * @param leg what it does
     * @param prepared its bytes and slip
     * @param line its row
     */
    record Ready(Leg leg, Prepared prepared, Line line) implements Made {}

    /** It cannot be made. */
    record Impossible(String reason) implements Made {}
  }

  /**
   * Makes it and stores its bytes; its row is not there yet.
   *
   * @param page on which its request is
   */
  public Made make(Page page, Wish wish) {
    IssuerId issuer = page.issuer();
    Circumstances circumstances =
        Circumstances.around(tools.world(), transactions.sql(), issuer, clock.instant());
    Head head = wish.head();
    Submission submission = SubmissionFormat.read(tools.store().read(head.submission()));
    return switch (tools
        .judge()
        .at(head.received())
        .judge(submission, Optional.of(circumstances.issuer().account()))) {
      case Judgement.Invalid _ -> new Made.Impossible("NO_LONGER_VALID");
      case Judgement.Valid(var document, var _) -> {
        PaymentRequest rest = rest(issuer, head, document);
        Case one =
            new Case(
                head.id(),
                rest,
                circumstances.source(document, submission, !rest.equals(document)),
                head.received(),
                Router.tried(page, head, circumstances.issuer().market()));
        yield wish.occasion() == Occasion.COPY && isBetterReached(one, wish, circumstances)
            ? new Made.Impossible(REACHED)
            : make(circumstances, wish, one);
      }
    };
  }

  /** Whether the consumer would get it by an agreement that has been found meanwhile. */
  private boolean isBetterReached(Case one, Wish wish, Circumstances circumstances) {
    new Learning(transactions.sql(), tools.hashes()).about(List.of(one), circumstances);
    return wish.like().order().leg().payable()
        && Choice.decide(one.snapshot(circumstances)) instanceof Decision.Routed(var plan, var _)
        && plan.legs().stream().map(Leg::channel).noneMatch(WITHOUT_AGREEMENT::contains);
  }

  /** Brings it onto its page, ready to go. */
  public static void add(Page page, Made.Ready made, String cause) {
    page.add(made.line(), Cause.ofPath(Remarks.of(made.prepared().slip()).behind(cause)));
  }

  private Made make(Circumstances circumstances, Wish wish, Case one) {
    PaymentRequest document = one.document();
    Optional<Agreement> agreement =
        circumstances.policyFor(document.heading().kind()).agreement(wish.channel());
    Optional<Channel> channel = Optional.ofNullable(tools.world().channels().get(wish.channel()));
    if (agreement.isEmpty() || channel.isEmpty()) {
      return new Made.Impossible(ReasonCode.CHANNEL_NOT_CONTRACTED.name());
    }
    Leg leg = leg(wish);
    UUID delivery = Uuids.next();
    Assignment assignment =
        new Assignment(
            new DeliveryId(delivery),
            circumstances.issuer().id(),
            circumstances.issuer().market(),
            leg,
            agreement.get(),
            document,
            circumstances.now(),
            wish.occasion(),
            agreement.get().wantsSource() ? one.source() : Optional.empty());
    return switch (channel.get().prepare(assignment)) {
      case Preparation.Unsuited(var reason) -> new Made.Impossible(reason.name());
      case Preparation.WrongData _ -> new Made.Impossible("WRONG_DATA");
      case Preparation.Ready(var prepared) -> {
        Cost cost = Pricing.ofLeg(leg, one.snapshot(circumstances));
        BlobRef place = tools.store().write(List.of(PreparedFormat.write(prepared))).getFirst();
        Line.Stored stored =
            new Line.Stored(
                prepared.mediaType(),
                ContentHash.of32(prepared.content().sha256()),
                place,
                cost.tenThousandths(),
                cost.currency().getCurrencyCode());
        Line line = new Line(order(wish, leg, delivery), stored, DeliveryState.READY);
        yield new Made.Ready(leg, prepared, line);
      }
    };
  }

  /** Another link asks for nothing and announces nothing. */
  private static Leg leg(Wish wish) {
    Leg like = wish.like().order().leg();
    return wish.occasion() == Occasion.NEW_LINK
        ? new Leg(wish.channel(), Set.of(Leg.Role.PRESENTATION), false, false)
        : new Leg(wish.channel(), like.roles(), like.payable(), false);
  }

  private static Line.Order order(Wish wish, Leg leg, UUID delivery) {
    Line.Order like = wish.like().order();
    return new Line.Order(
        delivery,
        like.request(),
        like.decision(),
        like.plan(),
        like.place(),
        leg,
        Line.Times.NONE,
        true);
  }

  private PaymentRequest rest(IssuerId issuer, Head head, PaymentRequest document) {
    Map<UUID, Long> credited = new Credits(transactions.sql(), issuer).of(List.of(head.id()));
    long minor = credited.getOrDefault(head.id(), 0L);
    return minor == 0
        ? document
        : document.less(new Amount(minor, document.payment().due().currency()));
  }
}
