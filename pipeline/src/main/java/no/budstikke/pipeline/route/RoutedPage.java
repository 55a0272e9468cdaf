package no.budstikke.pipeline.route;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.choose.Channels;
import no.budstikke.core.choose.Decision;
import no.budstikke.core.choose.Plan;
import no.budstikke.core.deliver.DeliveryState;
import no.budstikke.core.journey.Channel;
import no.budstikke.core.journey.RequestState;
import no.budstikke.core.lookup.Detail;
import no.budstikke.core.request.Market;
import no.budstikke.core.transform.Invitation;
import no.budstikke.core.transform.Remarks;
import no.budstikke.pipeline.ledger.Cause;
import no.budstikke.pipeline.ledger.Head;
import no.budstikke.pipeline.ledger.Line;
import no.budstikke.pipeline.ledger.Page;
import no.budstikke.pipeline.lookup.Asking;
import no.budstikke.pipeline.money.Credits;
import no.budstikke.pipeline.personal.NewPages;
import no.budstikke.pipeline.store.BlobRef;
import no.budstikke.pipeline.store.ContentHash;
import no.budstikke.pipeline.work.NewWork;
import no.budstikke.pipeline.work.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Brings drafts onto a locked page: states, decisions, deliveries, and the work that follows. */
final class RoutedPage {
  /** Where a request may be when it is to be routed; all else has been stopped meanwhile. */
  private static final Set<RequestState> BEFORE =
      EnumSet.of(
          RequestState.RECEIVED,
          RequestState.ACCEPTED,
          RequestState.HELD,
          RequestState.WAITING_LOOKUP);

  private static final Set<RequestState> AGAIN =
      EnumSet.of(
          RequestState.ROUTED,
          RequestState.IN_DELIVERY,
          RequestState.DELIVERED,
          RequestState.NEEDS_ATTENTION);

  /** Where a request may be whose claim was asked back because of a credit note. */
  private static final Set<RequestState> UNDONE =
      EnumSet.of(RequestState.RECALLED, RequestState.PARTLY_RECALLED);

  private final Page page;
  private final Map<UUID, BlobRef> places;
  private final DecisionRows decisions;
  private final Set<UUID> letters = new LinkedHashSet<>();
  private final List<Line> ready = new ArrayList<>();
  private final List<AskedRows.Row> asked = new ArrayList<>();
  private final List<Credits.Note> credits = new ArrayList<>();
  private final Set<UUID> credited;
  private final Set<String> replaced = new LinkedHashSet<>();
  private final Set<UUID> replacing = new LinkedHashSet<>();
  private final NewPages invited;
  private final Remains remains;
  private final UntoldClaims untold;
  private final Map<Instant, Set<UUID>> waiting = new LinkedHashMap<>();
  private final Map<ChannelId, Set<UUID>> asking = new LinkedHashMap<>();

  /**
   * Drafts on a page.
   *
   * @param credited those of which credit notes have taken something off
   * @param market of the issuer
   */
  RoutedPage(
      Page page,
      Map<UUID, BlobRef> places,
      DecisionRows decisions,
      Set<UUID> credited,
      Market market) {
    this.invited = new NewPages(market);
    this.credited = Set.copyOf(credited);
    this.page = page;
    this.remains = new Remains(page);
    this.untold = new UntoldClaims(page);
    this.places = Map.copyOf(places);
    this.decisions = decisions;
  }

  /** Whether a request is still to be routed, for the first time or again. */
  static boolean isOpen(Head head) {
    return BEFORE.contains(head.state())
        || AGAIN.contains(head.state())
        || UNDONE.contains(head.state());
  }

  /** Follows one draft, unless the request has been stopped or settled meanwhile. */
  void follow(Draft draft) {
    page.head(draft.request())
        .filter(RoutedPage::isOpen)
        .filter(head -> BEFORE.contains(head.state()) || hasFailed(head) || hasRestToCome(head))
        .ifPresent(head -> follow(head, draft));
  }

  private void follow(Head head, Draft draft) {
    if (head.state() == RequestState.RECEIVED) {
      page.move(head, RequestState.ACCEPTED, Cause.ofPath("JUDGED"));
    } else if (head.state() == RequestState.HELD) {
      page.move(head, RequestState.ACCEPTED, Cause.ofPath("RELEASED"));
    } else if (!BEFORE.contains(head.state()) && remains.standInTheWay(head)) {
      if (renotices(head, draft)) {
        return;
      }
      if (!(untold.are(head) && isOpen(draft))) {
        stands(head, draft);
        return;
      }
    }
    switch (draft.verdict()) {
      case Draft.Verdict.Unasked(var channel) ->
          asking.computeIfAbsent(channel, _ -> new LinkedHashSet<>()).add(head.id());
      case Draft.Verdict.Waits(var made, var again) -> {
        // Still waiting is no new decision; and a failed delivery stays the newest thing known.
        if (head.state().mayBecome(RequestState.WAITING_LOOKUP)) {
          decide(head, made, List.of());
        }
        waiting.computeIfAbsent(again, _ -> new LinkedHashSet<>()).add(head.id());
      }
      default -> settle(head, draft);
    }
  }

  private void settle(Head head, Draft draft) {
    supersede(head);
    switch (draft.verdict()) {
      case Draft.Verdict.Unasked _, Draft.Verdict.Waits _ ->
          throw new IllegalStateException("There is nothing to settle yet.");
      case Draft.Verdict.Decided(var made) -> {
        decide(head, made, draft.legs());
        draft.money().asked().ifPresent(money -> asked.add(new AskedRows.Row(head.id(), money)));
        draft.money().credit().ifPresent(credits::add);
        if (!draft.money().replaces().isEmpty()) {
          replaced.addAll(draft.money().replaces());
          replacing.add(head.id());
        }
      }
      case Draft.Verdict.WrongData(var made, var rule) -> {
        decide(head, made, List.of());
        attend(head, rule);
      }
      case Draft.Verdict.NoLongerValid _ -> {
        if (head.state() == RequestState.ACCEPTED) {
          page.move(head, RequestState.HELD, Cause.ofPath("NO_LONGER_VALID"));
        } else {
          attend(head, "NO_LONGER_VALID");
        }
      }
      case Draft.Verdict.NoFallback _ ->
          page.move(head, RequestState.UNDELIVERABLE, Cause.ofPath("NO_FALLBACK_WANTED"));
    }
  }

  /** A register is still to be asked, or waited for. */
  private static boolean isOpen(Draft draft) {
    return draft.verdict() instanceof Draft.Verdict.Unasked
        || draft.verdict() instanceof Draft.Verdict.Waits;
  }

  /**
   * I-2: another leg of the failed plan may be there already; a person must decide. A claim that
   * nothing tells of any more is asked back first, and the next plan follows (R-AG-18).
   */
  private void stands(Head head, Draft draft) {
    if (!untold.are(head)) {
      attend(head, "OTHER_LEG_STANDS");
    } else if (wantsNoNotice(draft)) {
      attend(head, "CLAIM_STANDS_ALONE");
    } else if (!untold.askBack(head, Cause.ofPath("NOTICE_FAILED"))) {
      attend(head, UntoldClaims.ALARM);
    }
  }

  /** The payer has said so in the mandate (notice matrix, row 2). */
  private static boolean wantsNoNotice(Draft draft) {
    return draft.verdict() instanceof Draft.Verdict.Decided(var made)
        && made.snapshot().world().answers().values().stream()
            .anyMatch(answer -> answer.says(Detail.NO_NOTICE));
  }

  /**
   * The claim stays; the payer is told of it by the notice of the next plan with a claim, or wants
   * no notice (notice matrix, row 2).
   */
  private boolean renotices(Head head, Draft draft) {
    if (!untold.are(head)
        || !(draft.verdict() instanceof Draft.Verdict.Decided(var made))
        || !(made.decision() instanceof Decision.Routed(var plan, var _))) {
      return false;
    }
    List<Draft.PreparedLeg> notices =
        draft.legs().stream().filter(leg -> leg.leg().announcesDebit()).toList();
    boolean sameClaim =
        plan.legs().stream().anyMatch(leg -> leg.isClaim() && !leg.isBankNotified());
    if (!sameClaim || (notices.isEmpty() && plan.legs().size() > 1)) {
      return false;
    }
    int number = page.decide(head, Optional.of(plan.code()));
    decisions.add(head.id(), number, made);
    if (notices.isEmpty()) {
      Cause cause = Cause.ofPath("NO_NOTICE_WANTED " + plan.code());
      page.move(head, RequestState.ROUTED, cause);
      page.move(head, RequestState.IN_DELIVERY, cause);
      page.settle(head, cause);
      return true;
    }
    page.move(head, RequestState.ROUTED, Cause.ofPath("NOTICE_AGAIN " + plan.code()));
    notices.forEach(leg -> add(head, plan, number, leg, DeliveryState.READY));
    return true;
  }

  private void attend(Head head, String words) {
    if (head.state().mayBecome(RequestState.NEEDS_ATTENTION)) {
      page.move(head, RequestState.NEEDS_ATTENTION, Cause.ofPath(words));
    }
  }

  private void decide(Head head, Draft.Made made, List<Draft.PreparedLeg> legs) {
    Decision decision = made.decision();
    Optional<Plan> plan =
        decision instanceof Decision.Routed routed ? Optional.of(routed.plan()) : Optional.empty();
    int number = page.decide(head, plan.map(Plan::code));
    decisions.add(head.id(), number, made);
    switch (decision) {
      case Decision.Routed(var chosen, var _) -> {
        page.move(head, RequestState.ROUTED, Cause.ofPath("PLAN " + chosen.code()));
        legs.forEach(
            leg ->
                add(
                    head,
                    chosen,
                    number,
                    leg,
                    leg.place() == 0 ? DeliveryState.READY : DeliveryState.PLANNED));
      }
      case Decision.Wait _ ->
          page.move(head, RequestState.WAITING_LOOKUP, Cause.ofPath("REGISTER_SILENT"));
      case Decision.Hold(var reason, var _) -> hold(head, reason.name());
      case Decision.Undeliverable _ ->
          page.move(head, RequestState.UNDELIVERABLE, Cause.ofPath("NO_PLAN_LEFT"));
    }
  }

  /** What has been under way already cannot be held back: a person must look. */
  private void hold(Head head, String reason) {
    if (head.state().mayBecome(RequestState.HELD)) {
      page.move(head, RequestState.HELD, Cause.ofPath(reason));
    } else {
      attend(head, reason);
    }
  }

  private void add(Head head, Plan plan, int decision, Draft.PreparedLeg leg, DeliveryState state) {
    BlobRef place = places.get(leg.delivery());
    if (place == null) {
      throw new IllegalStateException("A delivery was not stored before its row.");
    }
    Line line =
        new Line(
            new Line.Order(
                leg.delivery(),
                head.id(),
                decision,
                plan.code(),
                leg.place(),
                leg.leg(),
                leg.terms().times()),
            new Line.Stored(
                leg.prepared().mediaType(),
                ContentHash.of32(leg.prepared().content().sha256()),
                place,
                leg.terms().cost().tenThousandths(),
                leg.terms().cost().currency().getCurrencyCode()),
            state);
    page.add(line, Cause.ofPath(Remarks.of(leg.prepared().slip()).behind("PREPARED")));
    Invitation.of(leg.prepared().slip())
        .ifPresent(
            invitation -> invited.add(new NewPages.Page(head.id(), leg.delivery(), invitation)));
    if (leg.leg().channel().equals(Channels.PRINT)) {
      letters.add(head.id());
    }
    if (state == DeliveryState.READY) {
      ready.add(line);
    }
  }

  void write(JdbcClient sql) {
    page.write();
    decisions.write(sql, page);
    AskedRows.write(sql, page.issuer(), asked);
    invited.write(sql, page.issuer(), page.at());
  }

  /** Sets credit notes off; what they credit may have to be asked back. */
  List<NewWork> setOff(JdbcClient sql) {
    Credits rows = new Credits(sql, page.issuer());
    Set<UUID> originals = new LinkedHashSet<>();
    credits.forEach(note -> rows.add(note, page.at()).ifPresent(originals::add));
    originals.addAll(rows.replace(replaced, replacing));
    return List.of(
        new NewWork(
            page.issuer(), NewWork.Kind.of(Stage.CREDIT), List.copyOf(originals), 0, page.at()));
  }

  /** Whether a payer has been told of a debit that will not come. */
  boolean hasToldInVain() {
    return remains.toldInVain();
  }

  /** Whether a claim stands of which its payer has not been told. */
  boolean leavesUntold() {
    return untold.stand();
  }

  /** Requests that have just been routed by a plan with a letter in it. */
  Set<UUID> letters() {
    return Set.copyOf(letters);
  }

  /** What is to be done next with what was routed. */
  List<NewWork> work(Map<ChannelId, Channel> channels) {
    Departures departures = new Departures(channels, page.issuer(), page.at());
    ready.forEach(departures::add);
    List<NewWork> work = new ArrayList<>(departures.work());
    work.addAll(remains.work());
    work.addAll(untold.work());
    asking.forEach(
        (channel, members) ->
            work.add(
                new NewWork(
                    page.issuer(),
                    NewWork.Kind.of(Stage.LOOK_UP, Asking.lane(channel)),
                    List.copyOf(members),
                    0,
                    page.at())));
    work.addAll(invited.work(page.issuer(), page.at()));
    waiting.forEach(
        (until, members) ->
            work.add(
                new NewWork(
                    page.issuer(), NewWork.Kind.of(Stage.ROUTE), List.copyOf(members), 0, until)));
    return work;
  }

  /** Its claim has been stopped or asked back because of a credit note. */
  private boolean hasRestToCome(Head head) {
    return credited.contains(head.id())
        && page.newest(head).stream()
            .filter(line -> line.order().leg().isOpenDemand())
            .anyMatch(line -> line.isIn(Remains.STOPPED));
  }

  private boolean hasFailed(Head head) {
    return !UNDONE.contains(head.state())
        && (page.newest(head).stream().anyMatch(line -> line.state().opensFallback())
            || page.demand(head).filter(line -> line.state().opensFallback()).isPresent());
  }

  private void supersede(Head head) {
    for (Line line : page.lines(head.id())) {
      if (line.state().mayBecome(DeliveryState.SUPERSEDED)) {
        page.move(line, DeliveryState.SUPERSEDED, Cause.ofPath("NEW_DECISION"));
      }
    }
  }
}
