package no.budstikke.cli.demo;

import java.util.concurrent.atomic.AtomicLong;
import no.budstikke.cli.rest.Api;

/** The largest heap that a server was seen with. */
final class HeapGauge {
  private static final String METRIC = "jvm_memory_used_bytes{area=\"heap\"";

  private final Api operator;
  private final AtomicLong peak = new AtomicLong();

  HeapGauge(Api operator) {
    this.operator = operator;
  }

  void look() {
    long used =
        operator
            .text("actuator/prometheus")
            .lines()
            .filter(line -> line.startsWith(METRIC))
            .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
            .sum();
    peak.accumulateAndGet(used, Math::max);
  }

  /** Bytes; 0 when the server does not tell. */
  long peak() {
    return peak.get();
  }
}
