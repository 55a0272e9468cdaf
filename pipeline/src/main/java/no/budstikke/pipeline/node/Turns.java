package no.budstikke.pipeline.node;

import java.util.Optional;
import no.budstikke.pipeline.clock.TravellingClock;
import no.budstikke.pipeline.postgres.Transactions;
import no.budstikke.pipeline.work.Lease;
import no.budstikke.pipeline.work.Stage;
import no.budstikke.pipeline.work.WorkQueue;

/** Leases chunks of one stage and channel, issuer after issuer, so that none starves another. */
final class Turns implements Lane.Turn {
  private final Transactions transactions;
  private final WorkQueue queue;
  private final TravellingClock clock;
  private final Task task;
  private String last = "";

  /**
   * What is done with a chunk.
   *
   * @param stage what it waits for
   * @param channel empty where the stage has none
   * @param work does it, and finishes or postpones the lease
   * @param failure does what is to be done when that breaks
   */
  record Task(Stage stage, String channel, Work work, Failure failure) {}

  /** Does what a chunk waits for. */
  @FunctionalInterface
  interface Work {
    void on(Lease lease);
  }

  Turns(Transactions transactions, WorkQueue queue, TravellingClock clock, Task task) {
    this.transactions = transactions;
    this.queue = queue;
    this.clock = clock;
    this.task = task;
  }

  @Override
  public boolean take() {
    Optional<Lease> lease = next();
    lease.ifPresent(this::work);
    return lease.isPresent();
  }

  private Optional<Lease> next() {
    Optional<Lease> lease = claim(last);
    if (lease.isEmpty() && !last.isEmpty()) {
      lease = claim("");
    }
    last = lease.map(one -> one.issuer().value()).orElse("");
    return lease;
  }

  private Optional<Lease> claim(String after) {
    return transactions.ask(
        sql -> queue.claim(sql, task.stage(), task.channel(), after, clock.instant()));
  }

  private void work(Lease lease) {
    try {
      task.work().on(lease);
    } catch (RuntimeException e) {
      task.failure().of(lease, e);
    }
  }
}
