package no.budstikke.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.choose.Channels;
import no.budstikke.core.choose.Cost;
import no.budstikke.core.choose.PlanCode;
import no.budstikke.core.choose.Policy;
import no.budstikke.core.choose.Prices;
import no.budstikke.core.choose.Snapshot;
import no.budstikke.core.request.Market;
import no.budstikke.documents.whatif.Simulation;

/**
 * What e-mail before e-invoices and dearer e-invoices would do to a million requests, decided twice
 * each without the memory growing: run it with {@code -Xmx512m}. The heap is looked at right after
 * a collection.
 */
public final class WhatIfBench {
  private static final int USUAL = 1_000_000;
  private static final int BAR = 30;
  private static final double MEGABYTE = 1_000_000;
  private static final double NANOS = 1e9;
  private static final int LOOKS = 10;

  private final MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
  private final Choices choices = Choices.seeded();
  private final Simulation simulation = new Simulation();
  private final long start = System.nanoTime();
  private final int requests;
  private long lowest = Long.MAX_VALUE;
  private long highest;

  private WhatIfBench(int requests) {
    this.requests = requests;
  }

  /** Runs with the number of requests given, or a million. */
  public static void main(String[] arguments) {
    new WhatIfBench(arguments.length > 0 ? Integer.parseInt(arguments[0]) : USUAL).run();
  }

  private void run() {
    for (int number = 1; number <= requests; number++) {
      Snapshot today = choices.snapshot(number, Market.NO);
      simulation.add(today, dearer(today));
      if (number % Math.max(1, requests / 100) == 0 || number == requests) {
        show(number);
      }
    }
    System.err.println();
    System.out.println(simulation.json().toPrettyString());
    double seconds = (System.nanoTime() - start) / NANOS;
    System.out.println(
        String.format(
            Locale.ROOT,
            "%,d requests decided twice in %.1f s (%,.0f decisions/s, making them included); heap"
                + " held %.1f to %.1f MB",
            requests,
            seconds,
            2 * requests / seconds,
            lowest / MEGABYTE,
            highest / MEGABYTE));
  }

  private void show(int number) {
    if (number % Math.max(1, requests / LOOKS) == 0) {
      memory.gc();
      long held = memory.getHeapMemoryUsage().getUsed();
      lowest = Math.min(lowest, held);
      highest = Math.max(highest, held);
    }
    int full = (int) ((long) BAR * number / requests);
    System.err.print(
        String.format(
            Locale.ROOT,
            "\r  %s%s %,d of %,d requests compared",
            "█".repeat(full),
            "░".repeat(BAR - full),
            number,
            requests));
  }

  private static Snapshot dearer(Snapshot today) {
    Prices usual = today.prices();
    Map<ChannelId, Cost> items = new HashMap<>(usual.items());
    items.put(Channels.EFAKTURA, new Cost(70_000, today.market().currency()));
    return new Snapshot(
        today.facts(),
        today.market(),
        mailFirst(today.policy()),
        new Prices("dearer", usual.from(), usual.to(), items, usual.extras()),
        today.rules(),
        today.world(),
        today.now());
  }

  /** The same with mail in the tier of e-invoices, where the cheaper one wins. */
  private static Policy mailFirst(Policy usual) {
    PlanCode mail = new PlanCode("NO-EM");
    List<Set<PlanCode>> tiers =
        usual.tiers().stream()
            .map(
                tier ->
                    tier.contains(new PlanCode("NO-EF")) ? with(tier, mail) : without(tier, mail))
            .filter(tier -> !tier.isEmpty())
            .toList();
    return new Policy(
        "mail first",
        tiers,
        usual.forced(),
        usual.fallback(),
        usual.agreements(),
        usual.conduct(),
        usual.silence());
  }

  private static Set<PlanCode> with(Set<PlanCode> tier, PlanCode plan) {
    Set<PlanCode> more = new HashSet<>(tier);
    more.add(plan);
    return more;
  }

  private static Set<PlanCode> without(Set<PlanCode> tier, PlanCode plan) {
    Set<PlanCode> less = new HashSet<>(tier);
    less.remove(plan);
    return less;
  }
}
