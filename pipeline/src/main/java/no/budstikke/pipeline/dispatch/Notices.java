package no.budstikke.pipeline.dispatch;

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
import no.budstikke.core.deliver.DeliveryState;
import no.budstikke.core.journey.Channel;
import no.budstikke.pipeline.ledger.Cause;
import no.budstikke.pipeline.ledger.Head;
import no.budstikke.pipeline.ledger.Line;
import no.budstikke.pipeline.ledger.Page;
import no.budstikke.pipeline.route.Departures;
import no.budstikke.pipeline.work.Lease;
import no.budstikke.pipeline.work.NewWork;
import no.budstikke.pipeline.work.Stage;

/**
 * Lets the legs go that announce a claim: when it is accepted, so that nobody is told of a debit
 * that will not come (R-AG-13); at the latest at their limit, so that the payer is told in time
 * (design, ruling 5).
 */
public final class Notices {
  private static final Set<DeliveryState> ACCEPTED =
      EnumSet.of(DeliveryState.ACCEPTED, DeliveryState.DELIVERED, DeliveryState.READ);

  private final Desk desk;
  private final Map<ChannelId, Channel> channels;

  /** For plans of these channels. */
  public Notices(Desk desk, Map<ChannelId, Channel> channels) {
    this.desk = desk;
    this.channels = Map.copyOf(channels);
  }

  /** What is to be done now and later about one chunk. */
  private static final class Outlook {
    private final Departures departures;
    private final Map<Instant, Set<UUID>> later = new LinkedHashMap<>();
    private boolean early;

    Outlook(Departures departures) {
      this.departures = departures;
    }
  }

  /** Looks at the claims of a chunk. */
  public void follow(Lease lease) {
    desk.transactions()
        .run(
            sql -> {
              desk.queue().fence(sql, lease);
              Page page = Page.open(sql, lease.issuer(), lease.members(), desk.clock().instant());
              Outlook outlook = new Outlook(new Departures(channels, page.issuer(), page.at()));
              page.heads().forEach(head -> look(page, head, outlook));
              page.write();
              desk.queue().add(sql, work(lease, outlook));
              if (outlook.early) {
                warn(lease);
              }
              desk.queue().finish(sql, lease);
            });
  }

  private static void look(Page page, Head head, Outlook outlook) {
    List<Line> newest = page.newest(head);
    Optional<Line> claim = newest.stream().filter(line -> line.order().leg().isClaim()).findFirst();
    if (claim.isPresent()) {
      newest.stream()
          .filter(line -> line.state() == DeliveryState.PLANNED)
          .forEach(line -> look(page, claim.get(), line, outlook));
    }
  }

  private static void look(Page page, Line claim, Line notice, Outlook outlook) {
    if (claim.isIn(ACCEPTED)) {
      page.move(notice, DeliveryState.READY, Cause.ofPath("CLAIM_ACCEPTED"));
      outlook.departures.add(notice);
    } else if (claim.state() == DeliveryState.HANDED_OVER) {
      Instant limit = notice.times().latest().orElse(page.at());
      if (page.at().isBefore(limit)) {
        outlook.later.computeIfAbsent(limit, _ -> new LinkedHashSet<>()).add(notice.request());
      } else {
        page.move(notice, DeliveryState.READY, Cause.ofPath("NOTICE_LIMIT"));
        outlook.departures.add(notice);
        outlook.early = true;
      }
    }
  }

  private static List<NewWork> work(Lease lease, Outlook outlook) {
    List<NewWork> work = new ArrayList<>(outlook.departures.work());
    outlook.later.forEach(
        (due, members) ->
            work.add(
                new NewWork(
                    lease.issuer(), NewWork.Kind.of(Stage.NOTICE), List.copyOf(members), 0, due)));
    return work;
  }

  private void warn(Lease lease) {
    desk.shelves()
        .alarms()
        .raise(
            "NOTICE_BEFORE_ACCEPTANCE",
            lease.issuer().value(),
            "Payers had to be told of claims of which no acceptance has been heard: look for the"
                + " receipts.");
  }
}
