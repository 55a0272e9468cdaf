package no.budstikke.pipeline.ledger;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.budstikke.core.deliver.DeliveryState;
import no.budstikke.core.journey.RequestState;

/**
 * Where a request is, seen from the deliveries of its newest decision (product specification,
 * section 6.3, "Aggregation").
 */
final class Aggregation {
  private static final Set<DeliveryState> SETTLED =
      EnumSet.of(
          DeliveryState.DELIVERED, DeliveryState.READ, DeliveryState.SKIPPED, DeliveryState.MANUAL);

  /** States that only a person, a decision or a recall leads out of. */
  private static final Set<RequestState> FOLLOWS =
      EnumSet.of(
          RequestState.ROUTED,
          RequestState.IN_DELIVERY,
          RequestState.DELIVERED,
          RequestState.NEEDS_ATTENTION);

  private Aggregation() {}

  /** The state to go to, where it is another one. */
  static Optional<RequestState> next(RequestState now, List<Line> newest) {
    if (!FOLLOWS.contains(now) || newest.isEmpty()) {
      return Optional.empty();
    }
    return seen(now, newest).filter(next -> next != now && now.mayBecome(next));
  }

  private static Optional<RequestState> seen(RequestState now, List<Line> newest) {
    List<Line> required = newest.stream().filter(line -> line.order().leg().required()).toList();
    if (required.stream().allMatch(line -> line.isIn(SETTLED))) {
      boolean read = newest.stream().anyMatch(line -> line.state() == DeliveryState.READ);
      // ROUTED has no way to DELIVERED but by IN_DELIVERY, which the first attempt has taken.
      return Optional.of(read ? RequestState.READ : RequestState.DELIVERED);
    }
    boolean uncertain = newest.stream().anyMatch(line -> line.state() == DeliveryState.UNCERTAIN);
    if (now == RequestState.NEEDS_ATTENTION && uncertain) {
      return Optional.empty();
    }
    boolean left = newest.stream().anyMatch(line -> line.attempts() > 0);
    boolean failed = newest.stream().anyMatch(line -> line.state().opensFallback());
    return left && !failed ? Optional.of(RequestState.IN_DELIVERY) : Optional.empty();
  }
}
