package no.budstikke.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;
import no.budstikke.core.choose.Choice;
import no.budstikke.core.choose.Considered;
import no.budstikke.core.choose.Cost;
import no.budstikke.core.choose.Decision;
import no.budstikke.core.choose.Plan;
import no.budstikke.core.choose.Plans;
import no.budstikke.core.choose.Snapshot;
import no.budstikke.documents.decision.DecisionJson;

/**
 * How many plans a core chooses in a second with warm snapshots, full decision records built. The
 * limit beside it only makes records of the same shape, with nothing weighed.
 */
public final class ChoiceBench {
  private static final int DISTINCT = 20_000;
  private static final int ROUNDS = 9;
  private static final int WARM_UP = 4;
  private static final long ROUND_NANOS = 700_000_000L;
  private static final double NANOS = 1e9;

  private static final int CHUNK = 1000;
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  private static long witness;

  private ChoiceBench() {}

  /** Runs on one thread; the number of distinct requests may be given. */
  public static void main(String[] arguments) {
    int distinct = arguments.length > 0 ? Integer.parseInt(arguments[0]) : DISTINCT;
    List<Snapshot> snapshots = Choices.of(distinct);
    double[][] rates = new double[3][ROUNDS];
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      double choice = rate(snapshots, ChoiceBench::decided);
      double limit = rate(snapshots, ChoiceBench::bare);
      double json = rate(snapshots, ChoiceBench::written);
      if (round >= 0) {
        rates[0][round] = choice;
        rates[1][round] = limit;
        rates[2][round] = json;
      }
    }
    double ours = median(rates[0]);
    System.out.println(
        distinct
            + " distinct requests, one thread, by processor time, medians of "
            + ROUNDS
            + " rounds ("
            + witness
            + ")");
    print("choose: all plans weighed, record built", ours, ours);
    print("limit: the bare record, nothing weighed", median(rates[1]), ours);
    print("choose, and the record as JSON in 3 languages", median(rates[2]), ours);
  }

  private static void print(String name, double rate, double ours) {
    System.out.println(
        String.format(Locale.ROOT, "  %-48s %,12.0f /s  %6.2f×", name, rate, rate / ours));
  }

  /** Runs by second of processor time, so that a busy machine does not count against anybody. */
  private static double rate(List<Snapshot> snapshots, ToIntFunction<Snapshot> work) {
    long start = CLOCK.getCurrentThreadCpuTime();
    long end = start;
    int done = 0;
    while (end - start < ROUND_NANOS) {
      for (int i = 0; i < CHUNK; i++) {
        witness += work.applyAsInt(snapshots.get(done % snapshots.size()));
        done++;
      }
      end = CLOCK.getCurrentThreadCpuTime();
    }
    return done * NANOS / (end - start);
  }

  private static int decided(Snapshot snapshot) {
    return weight(Choice.decide(snapshot));
  }

  private static int written(Snapshot snapshot) {
    return DecisionJson.write(snapshot, Choice.decide(snapshot)).toString().length();
  }

  private static int bare(Snapshot snapshot) {
    List<Considered> considered = new ArrayList<>();
    for (Plan plan : Plans.of(snapshot.market())) {
      considered.add(
          new Considered(
              plan.code(),
              true,
              List.of(),
              1,
              new Cost(considered.size(), snapshot.market().currency()),
              Optional.of(snapshot.now())));
    }
    return weight(new Decision.Undeliverable(considered));
  }

  private static int weight(Decision decision) {
    int sum = 0;
    for (Considered one : decision.considered()) {
      sum += one.reasons().size() + (int) one.price().tenThousandths();
    }
    return sum;
  }

  private static double median(double[] rates) {
    double[] sorted = rates.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
