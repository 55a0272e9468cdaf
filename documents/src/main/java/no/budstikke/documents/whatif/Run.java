package no.budstikke.documents.whatif;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import no.budstikke.core.choose.Decision;
import no.budstikke.core.choose.Lookup;
import no.budstikke.core.choose.Snapshot;

/** One scenario's outcomes over the portfolio: as many numbers as there are plans. */
public final class Run {
  private final Map<String, Sum> plans = new TreeMap<>();
  private final Map<String, Long> others = new TreeMap<>();
  private long lookups;

  /**
   * How many, and what they cost together.
   *
   * @param count of requests
   * @param cost in ten-thousandths
   */
  public record Sum(long count, long cost) {
    Sum plus(long more) {
      return new Sum(count + 1, Math.addExact(cost, more));
    }
  }

  /**
   * What came of one request.
   *
   * @param where the plan's code, or the outcome's name where there is no plan
   * @param cost in ten-thousandths
   */
  record Outcome(String where, long cost) {
    static Outcome of(Decision decision) {
      return switch (decision) {
        case Decision.Routed(var plan, var considered) ->
            new Outcome(plan.code().value(), considered.getFirst().price().tenThousandths());
        case Decision.Wait _ -> new Outcome("WAIT", 0);
        case Decision.Hold _ -> new Outcome("HELD", 0);
        case Decision.Undeliverable _ -> new Outcome("UNDELIVERABLE", 0);
      };
    }
  }

  /** Counts one request; tells what came of it. */
  Outcome add(Snapshot snapshot, Decision decision) {
    Outcome outcome = Outcome.of(decision);
    if (decision instanceof Decision.Routed) {
      plans.merge(
          outcome.where(), new Sum(1, outcome.cost()), (sum, _) -> sum.plus(outcome.cost()));
    } else {
      others.merge(outcome.where(), 1L, Long::sum);
    }
    if (!(decision instanceof Decision.Hold)) {
      for (Lookup lookup : Lookup.of(snapshot)) {
        lookups = Math.addExact(lookups, lookup.price().tenThousandths());
      }
    }
    return outcome;
  }

  /** How many went by which plan, and what that costs. */
  public Map<String, Sum> plans() {
    return Map.copyOf(plans);
  }

  /** How many ended otherwise, by the outcome's name. */
  public Map<String, Long> others() {
    return Map.copyOf(others);
  }

  /** What the questions to registers cost, in ten-thousandths. */
  public long lookups() {
    return lookups;
  }

  /** Hand-overs and questions together. */
  public long total() {
    return plans.values().stream().mapToLong(Sum::cost).sum() + lookups;
  }

  /** Ten-thousandths as a decimal with four places. */
  public static String decimal(long tenThousandths) {
    return BigDecimal.valueOf(tenThousandths, 4).toPlainString();
  }
}
