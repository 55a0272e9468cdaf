package no.budstikke.cli.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.budstikke.cli.console.Numbers;
import no.budstikke.core.request.Market;
import tools.jackson.databind.node.ArrayNode;

/**
 * How many requests of each market went by which plan.
 *
 * @param plans by market and plan
 */
record Mix(Map<Market, Map<String, Long>> plans) {
  Mix {
    Map<Market, Map<String, Long>> copy = new EnumMap<>(Market.class);
    plans.forEach((market, counts) -> copy.put(market, new TreeMap<>(counts)));
    plans = copy;
  }

  /** With as many more by this plan. */
  Mix and(Market market, String plan, long count) {
    Mix sum = new Mix(plans);
    sum.plans.computeIfAbsent(market, _ -> new TreeMap<>()).merge(plan, count, Long::sum);
    return sum;
  }

  void writeTo(ArrayNode json) {
    plans.forEach(
        (market, counts) ->
            counts.forEach(
                (plan, count) ->
                    json.addObject()
                        .put("plan", plan)
                        .put("count", count)
                        .put("market", market.name())));
  }

  /** One line for each market, the most used plan first. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    plans.forEach(
        (market, counts) -> {
          long all = counts.values().stream().mapToLong(Long::longValue).sum();
          lines.add(
              market
                  + ": "
                  + counts.entrySet().stream()
                      .sorted(
                          Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                              .thenComparing(Map.Entry.comparingByKey()))
                      .map(one -> part(one.getKey(), one.getValue(), all))
                      .collect(Collectors.joining(", ")));
        });
    return lines;
  }

  private static String part(String plan, long count, long all) {
    return String.format(
        Locale.ROOT, "%s %s (%.1f %%)", plan, Numbers.grouped(count), 100.0 * count / all);
  }
}
