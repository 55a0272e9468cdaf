package no.budstikke.core.choose;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Chooses the best legal plan. A pure function: the same snapshot gives the same decision, bit for
 * bit. Live routing, dry runs and tests call this and nothing else. Source: product specification,
 * section 4.
 */
public final class Choice {
  private Choice() {}

  /** Weighs every plan of the market and takes the first possible one. */
  public static Decision decide(Snapshot snapshot) {
    return decide(snapshot, Plans.of(snapshot.market()));
  }

  static Decision decide(Snapshot snapshot, List<Plan> plans) {
    Optional<Decision> held = Guards.hold(snapshot, plans);
    if (held.isPresent()) {
      return held.get();
    }
    Silence silence = snapshot.policy().silence();
    List<Weighed> weighed = weigh(snapshot, plans, silence.first() == Silence.Way.USE_LAST_KNOWN);
    if (silence.first() == Silence.Way.WAIT) {
      Optional<Instant> until = Waiting.until(weighed, snapshot);
      if (until.isPresent()) {
        return new Decision.Wait(until.get(), considered(weighed));
      }
      if (silence.afterwards() == Silence.Way.USE_LAST_KNOWN) {
        weighed = weigh(snapshot, plans, true);
      }
    }
    return best(weighed, snapshot);
  }

  /** All plans: the possible ones first, best first, then the others in the order of the table. */
  static List<Weighed> weigh(Snapshot snapshot, List<Plan> plans, boolean lenient) {
    Weighing weighing = new Weighing(snapshot, lenient);
    List<Weighed> possible = new ArrayList<>(plans.size());
    List<Weighed> impossible = new ArrayList<>(plans.size());
    for (Plan plan : plans) {
      Weighed one = Weighed.of(plan, weighing);
      (one.isPossible() ? possible : impossible).add(one);
    }
    possible.sort(Comparator.comparing(Weighed::rank));
    possible.addAll(impossible);
    return possible;
  }

  private static Decision best(List<Weighed> weighed, Snapshot snapshot) {
    List<Considered> considered = considered(weighed);
    return !weighed.isEmpty() && weighed.getFirst().isPossible()
        ? new Decision.Routed(forRequest(weighed.getFirst().plan(), snapshot), considered)
        : new Decision.Undeliverable(considered);
  }

  private static List<Considered> considered(List<Weighed> weighed) {
    List<Considered> all = new ArrayList<>(weighed.size());
    for (Weighed one : weighed) {
      all.add(one.considered(weighed.getFirst()));
    }
    return all;
  }

  /**
   * What is not payable in itself (a credit note, nothing due) is not payable in any leg (R-DOC-1);
   * what is too little to be paid in a channel goes there as a letter.
   */
  private static Plan forRequest(Plan plan, Snapshot snapshot) {
    List<Leg> legs = new ArrayList<>();
    for (Leg leg : plan.legs()) {
      legs.add(
          leg.payable() && !canBePaid(leg, snapshot)
              ? new Leg(leg.channel(), leg.roles(), false, leg.required())
              : leg);
    }
    return legs.equals(plan.legs()) ? plan : new Plan(plan.code(), plan.market(), legs);
  }

  private static boolean canBePaid(Leg leg, Snapshot snapshot) {
    Optional<ChannelRule> rule = snapshot.rules().of(leg.channel());
    long least = rule.isPresent() ? rule.get().bounds().leastPayable() : 1;
    return snapshot.facts().payable() && snapshot.facts().amount().minor() >= least;
  }
}
