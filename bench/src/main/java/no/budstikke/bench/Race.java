package no.budstikke.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntSupplier;

/**
 * Runs contenders in turns, so that whatever the machine does meanwhile hits all of them, and tells
 * the median time of each and its ratio to the first.
 */
final class Race {
  private static final long ROUND_NANOS = 200_000_000L;
  private static final int ROUNDS = 15;
  private static final int WARM_UP = 5;
  private static final double NANOS_PER_MICRO = 1000;

  private final Map<String, IntSupplier> contenders = new LinkedHashMap<>();

  /** A number that depends on all work done, so that no compiler can leave the work out. */
  private long witness;

  /** Adds a contender; its result must depend on its work. */
  Race with(String name, IntSupplier work) {
    contenders.put(name, work);
    return this;
  }

  /** Runs and prints a table. */
  void run(String title) {
    Map<String, List<Double>> times = new LinkedHashMap<>();
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      for (Map.Entry<String, IntSupplier> contender : contenders.entrySet()) {
        double micros = round(contender.getValue());
        if (round >= 0) {
          times.computeIfAbsent(contender.getKey(), _ -> new ArrayList<>()).add(micros);
        }
      }
    }
    print(title, times);
  }

  private double round(IntSupplier work) {
    long start = System.nanoTime();
    int runs = 0;
    long end = start;
    while (end - start < ROUND_NANOS) {
      witness += work.getAsInt();
      runs++;
      end = System.nanoTime();
    }
    return (end - start) / NANOS_PER_MICRO / runs;
  }

  private void print(String title, Map<String, List<Double>> times) {
    System.out.println(title + " (medians of " + ROUNDS + " rounds; witness " + witness + ")");
    double first = median(times.values().iterator().next());
    times.forEach(
        (name, rounds) -> {
          double median = median(rounds);
          System.out.println(
              String.format(
                  Locale.ROOT, "  %-34s %10.1f µs  %5.2f×", name, median, median / first));
        });
  }

  private static double median(List<Double> times) {
    double[] sorted = times.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
