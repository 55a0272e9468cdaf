package no.budstikke.pipeline.consumers;

import java.time.Duration;
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
import no.budstikke.core.deliver.DeliveryState;
import no.budstikke.core.followup.PageTimes;
import no.budstikke.core.journey.Channel;
import no.budstikke.core.journey.RequestState;
import no.budstikke.core.request.Market;
import no.budstikke.core.transform.DeliveryId;
import no.budstikke.core.transform.Occasion;
import no.budstikke.pipeline.alarms.Alarms;
import no.budstikke.pipeline.dispatch.Desk;
import no.budstikke.pipeline.issuers.IssuerProfile;
import no.budstikke.pipeline.ledger.Head;
import no.budstikke.pipeline.ledger.Line;
import no.budstikke.pipeline.ledger.Page;
import no.budstikke.pipeline.personal.PageBooks;
import no.budstikke.pipeline.personal.PageEvent;
import no.budstikke.pipeline.route.Copyist;
import no.budstikke.pipeline.route.Departures;
import no.budstikke.pipeline.work.Lease;
import no.budstikke.pipeline.work.NewWork;
import no.budstikke.pipeline.work.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Sends a copy by letter of what nobody has opened, where the issuer wants that (design, ruling 3).
 * Whether it is still wanted is asked in the transaction that makes it so (mail and print, section
 * 1.3).
 */
public final class Unopened {
  private static final Duration UNSENT = Duration.ofHours(6);

  private static final Set<RequestState> STANDING =
      EnumSet.of(
          RequestState.ROUTED,
          RequestState.IN_DELIVERY,
          RequestState.DELIVERED,
          RequestState.READ,
          RequestState.NEEDS_ATTENTION);

  private static final Set<DeliveryState> LEAVING =
      EnumSet.of(DeliveryState.READY, DeliveryState.SENDING, DeliveryState.RETRY_WAIT);

  private static final Set<DeliveryState> THERE =
      EnumSet.of(
          DeliveryState.HANDED_OVER,
          DeliveryState.ACCEPTED,
          DeliveryState.DELIVERED,
          DeliveryState.READ);

  private final Desk desk;
  private final Copyist copyist;
  private final Map<ChannelId, Channel> channels;

  /** With what everybody who hands over works with. */
  public Unopened(Desk desk, Copyist copyist, Map<ChannelId, Channel> channels) {
    this.desk = desk;
    this.copyist = copyist;
    this.channels = Map.copyOf(channels);
  }

  /** What is to become of a page that nobody has opened. */
  private sealed interface Next {
    record Letter(PageRows.Unread page, Line mail) implements Next {}

    record Later(UUID request, Instant at) implements Next {}
  }

  /** Looks at the pages of a chunk. */
  public void follow(Lease lease) {
    Market market =
        desk.shelves()
            .issuers()
            .find(lease.issuer())
            .map(IssuerProfile::market)
            .orElseThrow(() -> new IllegalStateException("The issuer is not configured any more."));
    Map<UUID, Copyist.Made> letters = letters(lease, market);
    desk.transactions().run(sql -> follow(sql, lease, market, letters));
  }

  /** Made before anything is locked; whether they go is asked again. */
  private Map<UUID, Copyist.Made> letters(Lease lease, Market market) {
    Map<UUID, Copyist.Made> letters = new LinkedHashMap<>();
    Page glance = desk.transactions().ask(sql -> page(sql, lease));
    for (Next next : next(desk.transactions().sql(), glance, market)) {
      if (next instanceof Next.Letter(var unread, var mail)) {
        glance
            .head(unread.request())
            .map(head -> new Copyist.Wish(head, mail, Channels.PRINT, Occasion.COPY))
            .ifPresent(wish -> letters.put(unread.delivery(), copyist.make(glance, wish)));
      }
    }
    return letters;
  }

  private void follow(JdbcClient sql, Lease lease, Market market, Map<UUID, Copyist.Made> letters) {
    desk.queue().fence(sql, lease);
    Page page = page(sql, lease);
    Departures departures = new Departures(channels, page.issuer(), page.at());
    Map<Instant, Set<UUID>> later = new LinkedHashMap<>();
    for (Next next : next(sql, page, market)) {
      switch (next) {
        case Next.Later(var request, var at) ->
            later.computeIfAbsent(at, _ -> new LinkedHashSet<>()).add(request);
        case Next.Letter(var unread, var _) -> {
          Optional<Copyist.Made> made = Optional.ofNullable(letters.get(unread.delivery()));
          if (made.isEmpty()) {
            // Its time has come while the others were made.
            later.computeIfAbsent(page.at(), _ -> new LinkedHashSet<>()).add(unread.request());
          }
          made.flatMap(letter -> send(sql, page, unread, letter)).ifPresent(departures::add);
        }
      }
    }
    page.write();
    List<NewWork> work = new ArrayList<>(departures.work());
    later.forEach((at, members) -> work.add(again(page, at, members)));
    desk.queue().add(sql, work);
    desk.queue().finish(sql, lease);
  }

  private Optional<Line> send(
      JdbcClient sql, Page page, PageRows.Unread unread, Copyist.Made letter) {
    return switch (letter) {
      case Copyist.Made.Ready ready -> {
        Copyist.add(page, ready, "UNOPENED");
        new PageRows(sql).letter(unread.delivery(), ready.line().id());
        new PageBooks(sql, desk.clock()).note(new DeliveryId(unread.delivery()), PageEvent.LETTER);
        yield Optional.of(ready.line());
      }
      case Copyist.Made.Impossible(var reason) -> {
        if (!reason.equals(Copyist.REACHED)) {
          warn(sql, page, reason);
        }
        yield Optional.empty();
      }
    };
  }

  private void warn(JdbcClient sql, Page page, String reason) {
    new Alarms(sql, desk.clock())
        .raise(
            "LETTER_IMPOSSIBLE",
            page.issuer().value(),
            "What nobody has opened cannot follow by letter: "
                + reason
                + ". Look at the issuer's contract for print and at the addresses.");
  }

  private static NewWork again(Page page, Instant at, Set<UUID> members) {
    return new NewWork(page.issuer(), NewWork.Kind.of(Stage.UNOPENED), List.copyOf(members), 0, at);
  }

  private Page page(JdbcClient sql, Lease lease) {
    return Page.open(sql, lease.issuer(), lease.members(), desk.clock().instant());
  }

  /** What stands and is neither opened, paid, credited nor replaced. */
  private static List<Next> next(JdbcClient sql, Page page, Market market) {
    List<Next> all = new ArrayList<>();
    for (PageRows.Unread unread :
        new PageRows(sql).unopened(page.issuer(), page.heads().stream().map(Head::id).toList())) {
      page.head(unread.request())
          .filter(head -> STANDING.contains(head.state()))
          .flatMap(head -> mail(page, head, unread))
          .flatMap(mail -> next(page, unread, mail, market))
          .ifPresent(all::add);
    }
    return all;
  }

  /** The message, unless a later decision has taken its place. */
  private static Optional<Line> mail(Page page, Head head, PageRows.Unread unread) {
    return page.newest(head).stream()
        .filter(line -> line.id().equals(unread.delivery()))
        .findFirst();
  }

  private static Optional<Next> next(Page page, PageRows.Unread unread, Line mail, Market market) {
    PageTimes times = PageTimes.in(market);
    boolean pressing =
        unread.due().filter(due -> !page.at().isBefore(times.lastPost(due))).isPresent();
    if (mail.isIn(LEAVING)) {
      return Optional.of(
          pressing
              ? new Next.Letter(unread, mail)
              : new Next.Later(mail.request(), page.at().plus(UNSENT)));
    }
    if (mail.state() == DeliveryState.UNCERTAIN || mail.state() == DeliveryState.PLANNED) {
      // Nobody knows whether there is anything to open (R-FB-1), or it waits for its claim.
      return Optional.of(new Next.Later(mail.request(), page.at().plus(UNSENT)));
    }
    if (!mail.isIn(THERE)) {
      return Optional.empty();
    }
    Instant when =
        times.letter(unread.sentAt().orElse(page.at()), unread.letterAfter(), unread.due());
    return Optional.of(
        page.at().isBefore(when)
            ? new Next.Later(mail.request(), when)
            : new Next.Letter(unread, mail));
  }
}
