package no.budstikke.pipeline.route;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.budstikke.core.choose.Agreement;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.choose.Choice;
import no.budstikke.core.choose.Deadlines;
import no.budstikke.core.choose.Decision;
import no.budstikke.core.choose.Leg;
import no.budstikke.core.choose.Plan;
import no.budstikke.core.choose.Pricing;
import no.budstikke.core.choose.Questions;
import no.budstikke.core.choose.Snapshot;
import no.budstikke.core.journey.Channel;
import no.budstikke.core.request.Amount;
import no.budstikke.core.request.Heading;
import no.budstikke.core.request.Kid;
import no.budstikke.core.request.OcrReference;
import no.budstikke.core.request.PaymentReference;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.core.request.RequestKind;
import no.budstikke.core.transform.Assignment;
import no.budstikke.core.transform.DeliveryId;
import no.budstikke.core.transform.Preparation;
import no.budstikke.pipeline.issuers.IssuerProfile;
import no.budstikke.pipeline.ledger.Line;
import no.budstikke.pipeline.money.Credits;
import no.budstikke.pipeline.postgres.Uuids;

/**
 * Works out what is to become of one request: chooses, and prepares every leg. A plan that a
 * channel cannot carry is passed over with the channel's reason and the choice is made again.
 * Writes nothing.
 */
final class Drafter {
  private final Map<ChannelId, Channel> channels;
  private final Circumstances circumstances;

  Drafter(Map<ChannelId, Channel> channels, Circumstances circumstances) {
    this.channels = Map.copyOf(channels);
    this.circumstances = circumstances;
  }

  /** Works it out. */
  Draft draft(Case one) {
    while (true) {
      Snapshot snapshot = one.snapshot(circumstances);
      List<ChannelId> useful = useful(one, snapshot);
      for (ChannelId channel : useful) {
        if (circumstances.doors().asked().contains(channel)
            && one.mayAsk(channel, circumstances.now())) {
          return new Draft(one.request(), new Draft.Verdict.Unasked(channel), List.of());
        }
      }
      Draft.Made made = new Draft.Made(snapshot, Choice.decide(snapshot));
      if (made.decision() instanceof Decision.Wait(var until, var _)) {
        Instant again = one.again(useful, until);
        return new Draft(one.request(), new Draft.Verdict.Waits(made, again), List.of());
      }
      if (!(made.decision() instanceof Decision.Routed routed)) {
        return new Draft(one.request(), new Draft.Verdict.Decided(made), List.of());
      }
      List<Draft.PreparedLeg> legs = new ArrayList<>();
      switch (prepare(one, routed.plan(), snapshot, legs)) {
        case Preparation.Ready _ -> {
          return new Draft(
              one.request(),
              new Draft.Verdict.Decided(made),
              legs,
              new Draft.Money(
                  asked(one.document(), routed.plan(), snapshot), credit(one), replaces(one)));
        }
        case Preparation.WrongData(var findings) -> {
          String rule = findings.isEmpty() ? "WRONG_DATA" : findings.getFirst().rule().value();
          return new Draft(one.request(), new Draft.Verdict.WrongData(made, rule), List.of());
        }
        case Preparation.Unsuited(var reason) -> one.refuse(routed.plan().code(), reason);
      }
    }
  }

  /** The registers whose answers could change the outcome, the cheapest first (R-LU-2). */
  private List<ChannelId> useful(Case one, Snapshot snapshot) {
    Circumstances.Doors doors = circumstances.doors();
    return doors.asked().isEmpty() && doors.mirrored().isEmpty() && doors.registered().isEmpty()
        ? List.of()
        : Questions.next(snapshot).stream()
            .filter(doors::knows)
            .filter(channel -> Questions.about(one.document(), channel).isPresent())
            .toList();
  }

  /** Prepares all legs; the last answer, or the first that stood in the way. */
  private Preparation prepare(
      Case one, Plan plan, Snapshot snapshot, List<Draft.PreparedLeg> legs) {
    Deadlines deadlines = Deadlines.of(snapshot);
    for (int place = 0; place < plan.legs().size(); place++) {
      Leg leg = plan.legs().get(place);
      UUID delivery = Uuids.next();
      Preparation preparation = channel(leg).prepare(assignment(one, leg, delivery));
      if (!(preparation instanceof Preparation.Ready(var prepared))) {
        return preparation;
      }
      Line.Times times =
          new Line.Times(
              deadlines.of(leg, plan),
              channel(leg).traits().recallable() ? deadlines.recall(leg) : Optional.empty());
      Draft.Terms terms = new Draft.Terms(Pricing.ofLeg(leg, snapshot), times);
      legs.add(new Draft.PreparedLeg(delivery, place, leg, prepared, terms));
      if (place == plan.legs().size() - 1) {
        return preparation;
      }
    }
    throw new IllegalStateException("A plan has at least one leg.");
  }

  /** What is to be paid, where the issuer is told of payments and the consumer can pay. */
  private Optional<Draft.Asked> asked(PaymentRequest document, Plan plan, Snapshot snapshot) {
    if (!circumstances.tellsOfPayments() || !snapshot.facts().payable()) {
      return Optional.empty();
    }
    String quoted = quoted(document);
    return document.payment().accounts().stream()
        .filter(circumstances.issuer().account()::has)
        .findFirst()
        .map(
            account ->
                new Draft.Asked(
                    account,
                    quoted,
                    document.payment().due(),
                    document.heading().due(),
                    plan.hasClaim() ? Deadlines.of(snapshot).unpaid() : Optional.empty()));
  }

  /** What the payer quotes: where nothing is to be quoted, the document's own number. */
  private static String quoted(PaymentRequest document) {
    return switch (document.payment().reference()) {
      case Kid kid -> kid.value();
      case OcrReference(var digits) -> digits;
      case PaymentReference.Plain(var value) -> value;
      case PaymentReference.None _ -> document.heading().number();
    };
  }

  /** What a credit note takes off the one document it names. */
  private Optional<Credits.Note> credit(Case one) {
    PaymentRequest document = one.document();
    List<Heading.Original> originals = document.heading().originals();
    long minor = Math.abs(document.payment().due().minor());
    return circumstances.takesBack()
            && document.heading().kind() == RequestKind.CREDIT_NOTE
            && originals.size() == 1
            && minor > 0
        ? Optional.of(
            new Credits.Note(
                one.request(),
                originals.getFirst().number(),
                new Amount(minor, document.payment().due().currency())))
        : Optional.empty();
  }

  /** A reminder is a new demand: the one it reminds of must not stay beside it (R-EF-8). */
  private List<String> replaces(Case one) {
    Heading heading = one.document().heading();
    return circumstances.takesBack()
            && heading.kind() != RequestKind.CREDIT_NOTE
            && heading.kind().refersToAnOriginal()
        ? heading.originals().stream().map(Heading.Original::number).toList()
        : List.of();
  }

  private Channel channel(Leg leg) {
    return Optional.ofNullable(channels.get(leg.channel()))
        .orElseThrow(
            () -> new IllegalStateException("A plan was chosen whose channel is not built in."));
  }

  private Assignment assignment(Case one, Leg leg, UUID delivery) {
    IssuerProfile issuer = circumstances.issuer();
    Agreement agreement =
        circumstances
            .policyFor(one.document().heading().kind())
            .agreement(leg.channel())
            .orElseThrow(() -> new IllegalStateException("A plan was chosen without agreement."));
    return new Assignment(
            new DeliveryId(delivery),
            issuer.id(),
            issuer.market(),
            leg,
            agreement,
            one.document(),
            circumstances.now(),
            one.occasion(leg.channel()))
        .with(agreement.wantsSource() ? one.source() : Optional.empty());
  }
}
