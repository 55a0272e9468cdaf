package no.budstikke.pipeline.node;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import no.budstikke.pipeline.dispatch.Ahead;
import no.budstikke.pipeline.dispatch.Bugs;
import no.budstikke.pipeline.work.LeaseLost;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does one kind of thing again and again, waits when there is nothing to do, and stands every
 * failure: it says so, waits, and goes on.
 */
final class Lane {
  private static final Logger LOG = LoggerFactory.getLogger(Lane.class);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

  private final String name;
  private final Place place;
  private final Duration idle;
  private final Thread thread;
  private int failures;

  /** One step; whether anything was done, so that more may be waiting. */
  @FunctionalInterface
  interface Turn {
    boolean take() throws InterruptedException;
  }

  /**
   * Where lanes run.
   *
   * @param waker wakes idle lanes
   * @param troubles what keeps them from working
   * @param stopping whether they are to end
   */
  record Place(Waker waker, Troubles troubles, BooleanSupplier stopping) {}

  Lane(String name, Place place, Duration idle, Turn turn) {
    this.name = name;
    this.place = place;
    this.idle = idle;
    this.thread = Thread.ofPlatform().daemon(true).name("lane " + name).unstarted(() -> run(turn));
  }

  void start() {
    thread.start();
  }

  /** Waits for the end of the step that is under way. */
  void join(Duration patience) throws InterruptedException {
    thread.join(patience);
  }

  private void run(Turn turn) {
    try {
      while (!place.stopping().getAsBoolean()) {
        long seen = place.waker().rings();
        if (!step(turn)) {
          place.waker().await(seen, idle);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean step(Turn turn) throws InterruptedException {
    try {
      boolean done = turn.take();
      failures = 0;
      place.troubles().over(name);
      return done;
    } catch (InterruptedException e) {
      throw e;
    } catch (LeaseLost e) {
      LOG.info("Lane {} lost a lease; somebody else goes on", name);
      return true;
    } catch (Exception e) {
      place.troubles().note(name, e);
      LOG.warn("Lane {} failed", name, Bugs.withoutWords(e));
      Duration pause = Ahead.after(failures++);
      Waker.sleep(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
      return false;
    }
  }
}
