package no.budstikke.pipeline.lookup;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import no.budstikke.core.lookup.Question;
import no.budstikke.core.lookup.Reachability;
import no.budstikke.core.lookup.Register;
import no.budstikke.core.request.IssuerId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One register as this node asks it: not too often, not too long. One that breaks, hangs or gives
 * another number of answers than there were questions has said UNKNOWN to all of them.
 */
final class Counter {
  private static final Logger LOG = LoggerFactory.getLogger(Counter.class);

  private final Register register;
  private final Manner manner;
  private final InstantSource clock;
  private Instant free = Instant.MIN;
  private Instant restsUntil = Instant.MIN;

  Counter(Register register, Manner manner, InstantSource clock) {
    this.register = register;
    this.manner = manner;
    this.clock = clock;
  }

  /** From when on these questions may be asked; from then on they count. */
  synchronized Instant turn(int questions, Instant now) {
    if (now.isBefore(free)) {
      return free;
    }
    int perSecond = register.perSecond().orElse(manner.perSecond());
    free = now.plus(Duration.ofSeconds(questions).dividedBy(perSecond));
    return now;
  }

  List<Reachability> ask(IssuerId issuer, List<Question> questions) {
    if (isResting()) {
      return silence(questions);
    }
    CompletableFuture<List<Reachability>> asking = new CompletableFuture<>();
    Thread caller =
        Thread.ofVirtual()
            .name("register " + register.register())
            .start(
                () -> {
                  try {
                    asking.complete(register.ask(issuer, questions));
                  } catch (RuntimeException e) {
                    asking.completeExceptionally(e);
                  }
                });
    try {
      List<Reachability> said = asking.get(manner.patience().toMillis(), TimeUnit.MILLISECONDS);
      return said.size() == questions.size()
          ? said
          : broken(questions, "a wrong number of answers");
    } catch (TimeoutException e) {
      caller.interrupt();
      return broken(questions, "no answer in time");
    } catch (ExecutionException e) {
      return broken(questions, "it broke");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return silence(questions);
    }
  }

  private synchronized boolean isResting() {
    return clock.instant().isBefore(restsUntil);
  }

  private synchronized List<Reachability> broken(List<Question> questions, String what) {
    LOG.warn("Register {} is left alone for a while: {}", register.register(), what);
    restsUntil = clock.instant().plus(manner.rest());
    return silence(questions);
  }

  private List<Reachability> silence(List<Question> questions) {
    Instant now = clock.instant();
    return questions.stream()
        .map(
            _ ->
                new Reachability(
                    Reachability.Answer.UNKNOWN, register.register(), now, now, Optional.empty()))
        .toList();
  }
}
