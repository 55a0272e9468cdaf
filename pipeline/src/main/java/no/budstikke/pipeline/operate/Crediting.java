package no.budstikke.pipeline.operate;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.budstikke.core.deliver.DeliveryState;
import no.budstikke.core.journey.RequestState;
import no.budstikke.core.request.IssuerId;
import no.budstikke.pipeline.alarms.Alarms;
import no.budstikke.pipeline.ledger.Cause;
import no.budstikke.pipeline.ledger.Head;
import no.budstikke.pipeline.ledger.Line;
import no.budstikke.pipeline.ledger.Page;
import no.budstikke.pipeline.postgres.Transactions;
import no.budstikke.pipeline.work.Lease;
import no.budstikke.pipeline.work.NewWork;
import no.budstikke.pipeline.work.Stage;
import no.budstikke.pipeline.work.WorkQueue;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Follows credit notes: a claim that has not been drawn yet is stopped or asked back, and what is
 * left is routed anew, as a claim where time allows, else payable (R-AG-16).
 */
public final class Crediting {
  private static final Cause CREDITED = Cause.ofPath("CREDIT_NOTE");
  private static final Duration SOON = Duration.ofMinutes(1);
  private static final Set<RequestState> NOT_ROUTED =
      EnumSet.of(
          RequestState.RECEIVED,
          RequestState.ACCEPTED,
          RequestState.HELD,
          RequestState.WAITING_LOOKUP);
  private static final Set<DeliveryState> MOVING =
      EnumSet.of(DeliveryState.SENDING, DeliveryState.UNCERTAIN);

  private static final String ASKED =
      """
      SELECT CASE WHEN replaced THEN 0 ELSE minor - credited END AS rest, reclaim, replaced
        FROM asked
       WHERE issuer_id = :issuer AND request_id = :request AND (credited > 0 OR replaced)
      """;

  private static final String RECLAIM =
      """
      UPDATE asked SET reclaim = :reclaim WHERE issuer_id = :issuer AND request_id = :request
      """;

  private final Transactions transactions;
  private final WorkQueue queue;
  private final Recalling recalling;
  private final InstantSource clock;

  /** On one node. */
  public Crediting(
      Transactions transactions, WorkQueue queue, Recalling recalling, InstantSource clock) {
    this.transactions = transactions;
    this.queue = queue;
    this.recalling = recalling;
    this.clock = clock;
  }

  /** What is left, and whether its claim is asked back because of that. */
  private record Asked(long rest, boolean reclaim, boolean replaced) {}

  /** What is to be done next. */
  private static final class Next {
    private final List<UUID> route = new ArrayList<>();
    private final List<UUID> later = new ArrayList<>();
    private boolean tooLate;
  }

  /** Looks at what credit notes of a chunk have left. */
  public void follow(Lease lease) {
    transactions.run(
        sql -> {
          queue.fence(sql, lease);
          Page page = Page.open(sql, lease.issuer(), lease.members(), clock.instant());
          Next next = new Next();
          for (Head head : page.heads()) {
            asked(sql, lease.issuer(), head.id())
                .ifPresent(asked -> follow(sql, page, head, asked, next));
          }
          page.write();
          queue.add(
              sql,
              List.of(
                  chunk(lease, Stage.ROUTE, next.route, Duration.ZERO),
                  chunk(lease, Stage.CREDIT, next.later, SOON)));
          if (next.tooLate) {
            warn(sql, lease.issuer());
          }
          queue.finish(sql, lease);
        });
  }

  private void follow(JdbcClient sql, Page page, Head head, Asked asked, Next next) {
    // A reminder takes the place of what waits for approval; a debit that was due is over.
    Optional<Line> claim =
        page.demand(head).filter(line -> !asked.replaced() || !line.order().leg().isClaim());
    if (asked.replaced() && NOT_ROUTED.contains(head.state())) {
      return;
    }
    if (NOT_ROUTED.contains(head.state())) {
      if (asked.rest() <= 0) {
        Stopping.stop(page, head, CREDITED);
      }
    } else if (asked.reclaim()) {
      claim.ifPresent(line -> goOn(sql, page, line, asked, next));
    } else if (head.state() != RequestState.RECALLING) {
      claim.ifPresent(line -> begin(sql, page, line, asked, next));
    }
  }

  /** The claim has been asked back. */
  private static void goOn(JdbcClient sql, Page page, Line claim, Asked asked, Next next) {
    if (claim.state() == DeliveryState.RECALL_REQUESTED) {
      return;
    }
    reclaim(sql, page, claim, false);
    if (claim.state() == DeliveryState.RECALL_REFUSED) {
      next.tooLate = next.tooLate || !asked.replaced();
    } else if (asked.rest() > 0) {
      next.route.add(claim.request());
    }
  }

  private void begin(JdbcClient sql, Page page, Line claim, Asked asked, Next next) {
    Head head = page.head(claim.request()).orElseThrow();
    if (claim.isIn(MOVING)) {
      next.later.add(claim.request());
    } else if (claim.isIn(Recalling.HERE)) {
      if (asked.rest() <= 0) {
        recalling.stop(sql, page, head, CREDITED);
        return;
      }
      page.newest(head).stream()
          .filter(line -> line.isIn(Recalling.HERE))
          .forEach(line -> page.move(line, DeliveryState.CANCELLED, CREDITED));
      next.route.add(claim.request());
    } else if (claim.isIn(Recalling.THERE)) {
      if (recalling.canComeBack(claim, page.at())
          && recalling.begin(sql, page, head, CREDITED) == Operations.Result.DONE) {
        reclaim(sql, page, claim, true);
      } else {
        next.tooLate = next.tooLate || !asked.replaced();
      }
    }
  }

  private static void reclaim(JdbcClient sql, Page page, Line claim, boolean reclaim) {
    sql.sql(RECLAIM)
        .param("reclaim", reclaim)
        .param("issuer", page.issuer().value())
        .param("request", claim.request())
        .update();
  }

  private static Optional<Asked> asked(JdbcClient sql, IssuerId issuer, UUID request) {
    return sql.sql(ASKED)
        .param("issuer", issuer.value())
        .param("request", request)
        .query(
            (row, _) ->
                new Asked(
                    row.getLong("rest"), row.getBoolean("reclaim"), row.getBoolean("replaced")))
        .optional();
  }

  private NewWork chunk(Lease lease, Stage stage, List<UUID> members, Duration wait) {
    return new NewWork(
        lease.issuer(), NewWork.Kind.of(stage), members, 0, clock.instant().plus(wait));
  }

  private void warn(JdbcClient sql, IssuerId issuer) {
    new Alarms(sql, clock)
        .raise(
            "CREDIT_TOO_LATE",
            issuer.value(),
            "Claims stand that a credit note has lessened: the whole amount will be drawn, so pay"
                + " the difference back.");
  }
}
