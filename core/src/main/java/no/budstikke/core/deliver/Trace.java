package no.budstikke.core.deliver;

import java.time.Instant;
import java.util.Map;
import no.budstikke.core.transform.DeliveryId;

/** What a counterpart says when asked whether an earlier hand-over arrived. */
public sealed interface Trace {
  /**
   * It is there, whole.
   *
   * @param theirReferences by which they know the items, as the hand-over would have told; none
   *     where they say none
   * @param at when they said so
   */
  record Arrived(Map<DeliveryId, String> theirReferences, Instant at) implements Trace {
    public Arrived {
      theirReferences = Map.copyOf(theirReferences);
    }
  }

  /** It is surely not there: handing over again is safe. */
  record Absent() implements Trace {}

  /** The counterpart cannot tell, or not now. */
  record CannotTell() implements Trace {}
}
