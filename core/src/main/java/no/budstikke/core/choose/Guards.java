package no.budstikke.core.choose;

import java.util.List;
import java.util.Optional;

/** What stops a request before any choice. Source: product specification, section 3.10. */
final class Guards {
  private Guards() {}

  /** The hold, where a person must look first: every plan is listed with the reason. */
  static Optional<Decision> hold(Snapshot snapshot, List<Plan> plans) {
    Standing.Status status = snapshot.world().consumer().status();
    if (isProtected(snapshot)) {
      return snapshot.policy().conduct().protectedRoute().isEmpty()
          ? Optional.of(
              held(HoldReason.PROTECTED_IDENTITY, ReasonCode.PROTECTED_IDENTITY, snapshot, plans))
          : Optional.empty();
    }
    return switch (status) {
      case ORDINARY, PROTECTED -> Optional.empty();
      case MINOR ->
          Optional.of(
              held(HoldReason.CONSUMER_STATUS, ReasonCode.CONSUMER_UNDERAGE, snapshot, plans));
      case DECEASED, EMIGRATED, UNDER_GUARDIANSHIP ->
          Optional.of(
              held(HoldReason.CONSUMER_STATUS, ReasonCode.CONSUMER_STATUS, snapshot, plans));
    };
  }

  private static boolean isProtected(Snapshot snapshot) {
    return snapshot.facts().ways().protectedIdentity()
        || snapshot.world().consumer().status() == Standing.Status.PROTECTED;
  }

  private static Decision held(
      HoldReason hold, ReasonCode reason, Snapshot snapshot, List<Plan> plans) {
    return new Decision.Hold(
        hold,
        plans.stream()
            .map(
                plan ->
                    new Considered(
                        plan.code(),
                        false,
                        List.of(reason),
                        snapshot.policy().tierOf(plan.code()),
                        Pricing.ofPlan(plan, snapshot),
                        Optional.empty()))
            .toList());
  }
}
