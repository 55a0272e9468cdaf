package no.budstikke.pipeline.node;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import no.budstikke.core.journey.RequestState;
import no.budstikke.pipeline.alarms.Alarms;
import no.budstikke.pipeline.clock.TravellingClock;
import no.budstikke.pipeline.dispatch.Ahead;
import no.budstikke.pipeline.dispatch.Bugs;
import no.budstikke.pipeline.ledger.Cause;
import no.budstikke.pipeline.ledger.Head;
import no.budstikke.pipeline.ledger.Page;
import no.budstikke.pipeline.postgres.Transactions;
import no.budstikke.pipeline.work.Lease;
import no.budstikke.pipeline.work.LeaseLost;
import no.budstikke.pipeline.work.NewWork;
import no.budstikke.pipeline.work.WorkQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is done with a chunk whose work broke (design, section 8; style, section 5). Trouble of disk
 * or database passes: the chunk waits. A bug of ours is cornered: the chunk is halved until the
 * request is found that it is about; that one stops and shows, the others go on.
 */
final class Failure {
  private static final Logger LOG = LoggerFactory.getLogger(Failure.class);
  private static final int TRIES = 3;
  private static final Duration SOON = Duration.ofMillis(100);

  private final Transactions transactions;
  private final WorkQueue queue;
  private final TravellingClock clock;

  Failure(Transactions transactions, WorkQueue queue, TravellingClock clock) {
    this.transactions = transactions;
    this.queue = queue;
    this.clock = clock;
  }

  void of(Lease lease, RuntimeException trouble) {
    if (trouble instanceof LeaseLost) {
      throw trouble;
    }
    if (Troubles.passes(trouble)) {
      giveBack(lease);
      throw trouble;
    }
    LOG.error(
        "Work {} of stage {} for issuer {} broke",
        lease.work(),
        lease.kind().stage(),
        lease.issuer(),
        Bugs.withoutWords(trouble));
    transactions.run(sql -> corner(sql, lease));
  }

  /** Best effort: when the database is away, too, the lease runs out by itself. */
  private void giveBack(Lease lease) {
    try {
      transactions.run(
          sql ->
              queue.postpone(
                  sql,
                  lease,
                  lease.kind().stage(),
                  lease.members(),
                  clock.instant().plus(Ahead.after(lease.tries()))));
    } catch (RuntimeException stillInTrouble) {
      LOG.info("Work {} could not be given back; its lease will run out", lease.work());
    }
  }

  private void corner(JdbcClient sql, Lease lease) {
    List<UUID> members = lease.members();
    boolean whole = lease.kind().transmission().isPresent();
    if (members.size() > 1 && !whole) {
      int half = members.size() / 2;
      queue.add(sql, List.of(part(lease, members.subList(0, half))));
      queue.add(sql, List.of(part(lease, members.subList(half, members.size()))));
      queue.finish(sql, lease);
    } else if (lease.tries() < TRIES || whole) {
      Duration wait = Ahead.after(lease.tries());
      queue.postpone(sql, lease, lease.kind().stage(), members, clock.instant().plus(wait));
      alarm(sql, lease);
    } else {
      show(sql, lease);
      queue.finish(sql, lease);
      alarm(sql, lease);
    }
  }

  private NewWork part(Lease lease, List<UUID> members) {
    return new NewWork(lease.issuer(), lease.kind(), members, 0, clock.instant().plus(SOON));
  }

  private void show(JdbcClient sql, Lease lease) {
    Page page = Page.open(sql, lease.issuer(), lease.members(), clock.instant());
    for (Head head : page.heads()) {
      if (head.state() == RequestState.RECEIVED) {
        page.move(head, RequestState.ACCEPTED, Cause.ofPath("JUDGED"));
      }
      if (head.state() == RequestState.ACCEPTED) {
        page.move(head, RequestState.HELD, Cause.ofPath("PROGRAM_ERROR"));
      } else if (head.state().mayBecome(RequestState.NEEDS_ATTENTION)) {
        page.move(head, RequestState.NEEDS_ATTENTION, Cause.ofPath("PROGRAM_ERROR"));
      }
    }
    page.write();
  }

  private void alarm(JdbcClient sql, Lease lease) {
    new Alarms(sql, clock)
        .raise(
            "PROGRAM_ERROR",
            lease.kind().stage() + " " + lease.issuer(),
            "The program broke over a payment request; the log says where. Report it.");
  }
}
