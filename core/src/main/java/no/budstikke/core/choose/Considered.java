package no.budstikke.core.choose;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One plan as it was weighed: every plan is, also those that are impossible (product specification,
 * section 4.2).
 *
 * @param plan its code
 * @param eligible whether it was possible
 * @param reasons all reasons it was impossible, or why another stands before it; empty for the one
 *     taken
 * @param tier the issuer's tier, 1 first; 0 when the issuer dropped it
 * @param price of all legs together
 * @param deadline latest safe hand-over, where there is one
 */
public record Considered(
    PlanCode plan,
    boolean eligible,
    List<ReasonCode> reasons,
    int tier,
    Cost price,
    Optional<Instant> deadline) {
  public Considered {
    reasons = List.copyOf(reasons);
  }
}
