package no.budstikke.pipeline.route;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.choose.Leg;
import no.budstikke.core.choose.Plan;
import no.budstikke.core.choose.PlanCode;
import no.budstikke.core.choose.Plans;
import no.budstikke.core.choose.Questions;
import no.budstikke.core.journey.Channel;
import no.budstikke.core.journey.RequestState;
import no.budstikke.core.registration.Registrations;
import no.budstikke.core.request.Market;
import no.budstikke.core.validate.Judge;
import no.budstikke.pipeline.alarms.Alarms;
import no.budstikke.pipeline.guard.LetterWatch;
import no.budstikke.pipeline.intake.SubmissionFormat;
import no.budstikke.pipeline.issuers.Issuers;
import no.budstikke.pipeline.ledger.Cause;
import no.budstikke.pipeline.ledger.Head;
import no.budstikke.pipeline.ledger.Line;
import no.budstikke.pipeline.ledger.Page;
import no.budstikke.pipeline.money.Credits;
import no.budstikke.pipeline.postgres.Transactions;
import no.budstikke.pipeline.secrets.LookupHashes;
import no.budstikke.pipeline.store.BlobRef;
import no.budstikke.pipeline.store.DocumentStore;
import no.budstikke.pipeline.store.PackWriter;
import no.budstikke.pipeline.work.Lease;
import no.budstikke.pipeline.work.NewWork;
import no.budstikke.pipeline.work.Stage;
import no.budstikke.pipeline.work.WorkQueue;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Routes a chunk: all the thinking first, then one pack, then one transaction. */
public final class Router {
  private final Transactions transactions;
  private final Tools tools;
  private final InstantSource clock;

  /**
   * What routing works with.
   *
   * @param queue where work comes from and goes to
   * @param store documents and deliveries
   * @param judge reads documents again
   * @param hashes names of questions to registers
   * @param world issuers, prices and channels
   */
  public record Tools(
      WorkQueue queue, DocumentStore store, Judge judge, LookupHashes hashes, World world) {}

  /**
   * What the choice is made among.
   *
   * @param issuers as configured now
   * @param law prices, channel rules and the form of snapshots
   * @param channels that are built in, by name
   * @param registers channels whose registers can be asked
   */
  public record World(
      Issuers issuers, Law law, Map<ChannelId, Channel> channels, Set<ChannelId> registers) {
    /** Channels whose mandates we have a mirror of. */
    Set<ChannelId> mirrored() {
      return channels.values().stream()
          .filter(channel -> channel.mandates().isPresent())
          .map(Channel::id)
          .collect(Collectors.toUnmodifiableSet());
    }

    /** Channels whose registrations we keep. */
    Map<ChannelId, Registrations> registered() {
      Map<ChannelId, Registrations> registered = new HashMap<>();
      channels.forEach(
          (id, channel) -> channel.registrations().ifPresent(one -> registered.put(id, one)));
      return registered;
    }

    /** Channels whose registers are asked: where there is a mirror, that is asked instead. */
    Set<ChannelId> asked() {
      Set<ChannelId> mirrored = mirrored();
      return registers.stream()
          .filter(channel -> !mirrored.contains(channel))
          .collect(Collectors.toUnmodifiableSet());
    }

    /** Those whose counterpart tells of money on accounts. */
    Set<ChannelId> paid() {
      return channels.values().stream()
          .filter(Channel::tellsOfMoney)
          .map(Channel::id)
          .collect(Collectors.toUnmodifiableSet());
    }

    /** Channels that must be asked before they are used, and have nobody to ask. */
    Set<ChannelId> speechless() {
      Set<ChannelId> mirrored = mirrored();
      Set<ChannelId> registered = registered().keySet();
      return channels.keySet().stream()
          .filter(
              channel ->
                  Questions.isAsked(channel)
                      && !registers.contains(channel)
                      && !mirrored.contains(channel)
                      && !registered.contains(channel))
          .collect(Collectors.toUnmodifiableSet());
    }
  }

  /** A router of one node. */
  public Router(Transactions transactions, Tools tools, InstantSource clock) {
    this.transactions = transactions;
    this.tools = tools;
    this.clock = clock;
  }

  /** Does what a chunk waits for: to be routed. */
  public void route(Lease lease) {
    Circumstances circumstances = circumstances(lease);
    Page glance =
        transactions.ask(sql -> Page.open(sql, lease.issuer(), lease.members(), clock.instant()));
    Map<UUID, Long> credited = credited(glance, circumstances);
    List<Draft> drafts = drafts(glance, circumstances, credited);
    Map<UUID, BlobRef> places = store(drafts);
    transactions.run(
        sql -> {
          tools.queue().fence(sql, lease);
          Page page = Page.open(sql, lease.issuer(), lease.members(), circumstances.now());
          RoutedPage routed =
              new RoutedPage(
                  page,
                  places,
                  new DecisionRows(tools.world().law()),
                  credited.keySet(),
                  circumstances.issuer().market());
          drafts.forEach(routed::follow);
          routed.write(sql);
          circumstances
              .issuer()
              .distribution()
              .guard()
              .ifPresent(
                  guard ->
                      new LetterWatch(sql, clock).routed(lease.issuer(), guard, routed.letters()));
          tools.queue().add(sql, routed.work(tools.world().channels()));
          tools.queue().add(sql, routed.setOff(sql));
          if (routed.hasToldInVain()) {
            new Alarms(sql, clock)
                .raise(
                    "NOTICE_WITHOUT_CLAIM",
                    lease.issuer().value(),
                    "Payers have been told of debits that were refused afterwards: the next plan"
                        + " asks them to pay; tell them why.");
          }
          if (routed.leavesUntold()) {
            new Alarms(sql, clock)
                .raise(UntoldClaims.ALARM, lease.issuer().value(), UntoldClaims.HINT);
          }
          tools.queue().finish(sql, lease);
        });
  }

  /** Writes a chunk down as held; it then waits for its release. */
  public void hold(Lease lease) {
    transactions.run(
        sql -> {
          tools.queue().fence(sql, lease);
          Page page = Page.open(sql, lease.issuer(), lease.members(), clock.instant());
          for (Head head : page.heads()) {
            if (head.state() == RequestState.RECEIVED) {
              page.move(head, RequestState.ACCEPTED, Cause.ofPath("JUDGED"));
              page.move(head, RequestState.HELD, Cause.ofPath("BATCH_HELD"));
            }
          }
          page.write();
          boolean released = isReleased(sql, lease);
          tools
              .queue()
              .postpone(
                  sql,
                  lease,
                  Stage.ROUTE,
                  lease.members(),
                  released ? clock.instant() : NewWork.UNTIL_RELEASED);
        });
  }

  private static boolean isReleased(JdbcClient sql, Lease lease) {
    return sql.sql(
            """
            SELECT state FROM batch WHERE issuer_id = :issuer AND batch_id = :batch FOR SHARE
            """)
        .param("issuer", lease.issuer().value())
        .param("batch", lease.kind().batch().orElse(null))
        .query((row, _) -> row.getString("state"))
        .optional()
        .filter(state -> state.equals("RELEASED"))
        .isPresent();
  }

  private Circumstances circumstances(Lease lease) {
    return Circumstances.around(tools.world(), transactions.sql(), lease.issuer(), clock.instant());
  }

  private Map<UUID, Long> credited(Page glance, Circumstances circumstances) {
    return circumstances.takesBack()
        ? new Credits(transactions.sql(), glance.issuer())
            .of(glance.heads().stream().map(Head::id).toList())
        : Map.of();
  }

  private List<Draft> drafts(Page glance, Circumstances circumstances, Map<UUID, Long> credited) {
    List<Head> open = glance.heads().stream().filter(RoutedPage::isOpen).toList();
    List<byte[]> documents = tools.store().read(open.stream().map(Head::submission).toList());
    Opening opening = new Opening(tools.judge(), circumstances, credited);
    for (int i = 0; i < open.size(); i++) {
      Head head = open.get(i);
      opening.open(
          head,
          SubmissionFormat.read(documents.get(i)),
          tried(glance, head, circumstances.issuer().market()));
    }
    new Learning(transactions.sql(), tools.hashes()).about(opening.cases(), circumstances);
    Drafter drafter = new Drafter(tools.world().channels(), circumstances);
    List<Draft> drafts = new ArrayList<>(opening.settled());
    opening.cases().forEach(one -> drafts.add(drafter.draft(one)));
    return drafts;
  }

  /** Plans that have definitely failed, and all others by a channel that said no (R-FB-2). */
  static List<PlanCode> tried(Page page, Head head, Market market) {
    List<Line> failed =
        page.lines(head.id()).stream()
            .filter(line -> line.state().opensFallback() && !line.isCopy())
            .toList();
    if (failed.isEmpty()) {
      return List.of();
    }
    Set<ChannelId> channels = failed.stream().map(Line::channel).collect(Collectors.toSet());
    return Stream.concat(
            failed.stream().map(line -> line.order().plan()),
            Plans.of(market).stream()
                .filter(plan -> plan.legs().stream().map(Leg::channel).anyMatch(channels::contains))
                .map(Plan::code))
        .distinct()
        .toList();
  }

  private Map<UUID, BlobRef> store(List<Draft> drafts) {
    Map<UUID, BlobRef> places = new HashMap<>();
    List<Draft.PreparedLeg> legs = drafts.stream().flatMap(draft -> draft.legs().stream()).toList();
    if (legs.isEmpty()) {
      return places;
    }
    try (PackWriter pack = tools.store().begin()) {
      for (Draft.PreparedLeg leg : legs) {
        places.put(leg.delivery(), pack.add(PreparedFormat.write(leg.prepared())));
      }
      pack.commit();
    }
    return places;
  }
}
