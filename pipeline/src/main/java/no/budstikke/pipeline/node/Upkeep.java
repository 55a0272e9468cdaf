package no.budstikke.pipeline.node;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import javax.sql.DataSource;
import no.budstikke.core.journey.Channel;
import no.budstikke.pipeline.alarms.Alarms;
import no.budstikke.pipeline.clock.TravellingClock;
import no.budstikke.pipeline.followup.StoredCalls;
import no.budstikke.pipeline.mandates.MirrorWatch;
import no.budstikke.pipeline.money.MoneyWatch;
import no.budstikke.pipeline.personal.PageBooks;
import no.budstikke.pipeline.postgres.Columns;
import no.budstikke.pipeline.postgres.Transactions;

/** Recurring work, once for all nodes: what waits too long is shown, old leftovers go. */
final class Upkeep implements AutoCloseable {
  private static final Duration TOO_LONG = Duration.ofMinutes(15);
  private static final Duration KEPT_REPLIES = Duration.ofDays(180);
  private static final Duration KEPT_ANSWERS = Duration.ofDays(30);

  /** Kivra calls for three days; a call is known by its reply for longer than that. */
  private static final Duration KEPT_CALLS = Duration.ofDays(30);

  private static final LocalTime NIGHT = LocalTime.of(3, 10);

  private static final String OVERDUE =
      """
      SELECT DISTINCT stage || ' ' || channel AS lane FROM work
       WHERE next_at < :before AND stage NOT IN ('GATHER', 'RECALL')
      """;

  private final Transactions transactions;
  private final TravellingClock clock;
  private final Scheduler scheduler;
  private final MirrorWatch mirrors;
  private final MoneyWatch money;
  private final StoredCalls calls;

  Upkeep(Parts parts) {
    DataSource database = parts.database();
    this.transactions = new Transactions(database);
    this.clock = parts.clock();
    this.mirrors =
        new MirrorWatch(
            transactions,
            parts.issuers(),
            clock,
            parts.channels().values().stream()
                .filter(channel -> channel.mandates().isPresent())
                .map(Channel::id)
                .toList());
    this.money = new MoneyWatch(transactions, clock);
    this.calls = new StoredCalls(database, clock);
    RecurringTask<Void> overdue =
        Tasks.recurring("overdue", Schedules.fixedDelay(Duration.ofMinutes(1)))
            .execute((_, _) -> look());
    RecurringTask<Void> tidy =
        Tasks.recurring("tidy", Schedules.daily(NIGHT)).execute((_, _) -> tidy());
    this.scheduler =
        Scheduler.create(database)
            .startTasks(overdue, tidy)
            .threads(1)
            .pollingInterval(Duration.ofSeconds(20))
            .shutdownMaxWait(Duration.ofSeconds(5))
            .build();
  }

  void start() {
    scheduler.start();
  }

  private void look() {
    showOverdue();
    mirrors.look();
    money.look();
  }

  /** Work that should have been done long ago: a counterpart is away, or a node is stuck. */
  private void showOverdue() {
    Instant before = clock.instant().minus(TOO_LONG);
    List<String> lanes =
        transactions
            .sql()
            .sql(OVERDUE)
            .param("before", Columns.time(before))
            .query((row, _) -> row.getString("lane").strip())
            .list();
    transactions.run(
        sql -> {
          sql.sql("DELETE FROM alarm WHERE kind = 'WORK_OVERDUE'").update();
          Alarms alarms = new Alarms(sql, clock);
          lanes.forEach(
              lane ->
                  alarms.raise(
                      "WORK_OVERDUE",
                      lane,
                      "Work waits for over 15 minutes: is the channel paused, or its counterpart"
                          + " away?"));
        });
  }

  /**
   * A reply that old cannot be told again; answers of registers and calls of counterparts are not
   * kept longer (R-PD-9).
   */
  private void tidy() {
    transactions
        .sql()
        .sql("DELETE FROM reply WHERE read_at < :before")
        .param("before", Columns.time(clock.instant().minus(KEPT_REPLIES)))
        .update();
    transactions
        .sql()
        .sql("DELETE FROM answer WHERE asked_at < :before")
        .param("before", Columns.time(clock.instant().minus(KEPT_ANSWERS)))
        .update();
    transactions.run(sql -> new PageBooks(sql, clock).forget());
    calls.forgetBefore(clock.instant().minus(KEPT_CALLS));
  }

  @Override
  public void close() {
    scheduler.stop();
  }
}
