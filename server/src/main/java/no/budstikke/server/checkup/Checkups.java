package no.budstikke.server.checkup;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks counterparts how they find us, once a minute at most and only when somebody wants to know.
 * Whoever looks gets the last answer at once; nobody waits for a counterpart that hangs.
 */
public final class Checkups {
  private static final Logger LOG = LoggerFactory.getLogger(Checkups.class);
  private static final Duration FRESH = Duration.ofMinutes(1);
  private static final Duration PATIENCE = Duration.ofSeconds(45);
  private static final int AT_ONCE = 8;
  private static final String NO_ANSWER = "NO_ANSWER";

  private final Supplier<List<Visit>> visits;
  private final InstantSource clock;
  private final AtomicBoolean underWay = new AtomicBoolean();
  private volatile Optional<Report> last = Optional.empty();

  /**
   * What was found.
   *
   * @param at when
   * @param asked how many times somebody was asked
   * @param ailments where something is wrong
   */
  public record Report(Instant at, int asked, List<Ailment> ailments) {
    public Report {
      ailments = List.copyOf(ailments);
    }
  }

  public Checkups(Supplier<List<Visit>> visits, InstantSource clock) {
    this.visits = visits;
    this.clock = clock;
  }

  /** The last report; empty before the first. An old one is renewed behind the scenes. */
  public Optional<Report> last() {
    Instant now = clock.instant();
    Optional<Report> known = last;
    boolean old = known.filter(report -> now.isBefore(report.at().plus(FRESH))).isEmpty();
    if (old && underWay.compareAndSet(false, true)) {
      Thread.ofVirtual().name("checkup").start(this::ask);
    }
    return known;
  }

  private void ask() {
    try {
      List<Visit> all = visits.get();
      last = Optional.of(new Report(clock.instant(), all.size(), ailments(all)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      // The next one who looks tries again.
      LOG.warn("The counterparts could not be asked: {}", e.getClass().getSimpleName());
    } finally {
      underWay.set(false);
    }
  }

  private static List<Ailment> ailments(List<Visit> all) throws InterruptedException {
    List<Callable<Optional<String>>> tasks = new ArrayList<>();
    all.forEach(visit -> tasks.add(visit.ask()::get));
    List<Ailment> ailments = new ArrayList<>();
    ExecutorService workers =
        Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().name("checkup-", 0).factory());
    try {
      List<Future<Optional<String>>> answers =
          workers.invokeAll(tasks, PATIENCE.toSeconds(), TimeUnit.SECONDS);
      for (int i = 0; i < answers.size(); i++) {
        Visit visit = all.get(i);
        answer(answers.get(i))
            .ifPresent(code -> ailments.add(new Ailment(visit.channel(), visit.issuer(), code)));
      }
    } finally {
      workers.shutdownNow();
    }
    return ailments;
  }

  private static Optional<String> answer(Future<Optional<String>> answer)
      throws InterruptedException {
    try {
      return answer.get();
    } catch (ExecutionException | CancellationException _) {
      return Optional.of(NO_ANSWER);
    }
  }
}
