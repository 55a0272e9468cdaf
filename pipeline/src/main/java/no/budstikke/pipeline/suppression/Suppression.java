package no.budstikke.pipeline.suppression;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Why an address is not written to. The address itself is in nobody's sight: the request tells its
 * issuer whose it is.
 *
 * @param id its name
 * @param reason why
 * @param code what the counterpart said
 * @param request the request whose delivery showed it
 * @param delivery that delivery
 * @param since from when
 * @param until when it ends by itself
 * @param lifted when and by whom it was lifted, and why
 */
public record Suppression(
    UUID id,
    Reason reason,
    String code,
    UUID request,
    UUID delivery,
    Instant since,
    Optional<Instant> until,
    Optional<Lift> lifted) {
  /** Why an address is not written to. */
  public enum Reason {
    /** There is no such address, or nobody reads it; for a year. */
    HARD_BOUNCE,
    /** The consumer has called our mail unwanted; until somebody lifts it. */
    COMPLAINT
  }

  /** Somebody has lifted it. */
  public record Lift(Instant at, String actor, String note) {}
}
