package no.budstikke.pipeline.operate;

import java.util.Optional;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.receive.BatchId;
import no.budstikke.core.request.IssuerId;
import no.budstikke.core.request.RequestId;
import no.budstikke.core.transform.DeliveryId;

/** What people may do to the path. Every call is one transaction at least and names its actor. */
public interface Operations {
  /** Lets a held batch go. */
  Result release(IssuerId issuer, BatchId batch, By by);

  /** Stops all of a batch that has not been handed over. */
  Result cancel(IssuerId issuer, BatchId batch, By by);

  /** Stops one request that has not been handed over. */
  Result cancel(IssuerId issuer, RequestId request, By by);

  /**
   * Says whether a delivery whose outcome is unknown has arrived; what has not is sent again.
   *
   * @param arrived what the counterpart or a person says
   */
  Result settle(DeliveryId delivery, boolean arrived, By by);

  /**
   * Stops a channel: what is ready waits, and the choice passes it over.
   *
   * @param issuer for one issuer; for all when empty
   */
  void pause(ChannelId channel, Optional<IssuerId> issuer, By by);

  /** Lets a channel go on, also one that was stopped because it was misconfigured. */
  void resume(ChannelId channel, Optional<IssuerId> issuer, By by);

  /**
   * Who, and why.
   *
   * @param actor the name of the operator's key
   * @param note in the operator's words, may be empty
   */
  record By(String actor, String note) {}

  /** What came of it. */
  enum Result {
    /** As asked. */
    DONE,
    /** There is no such thing. */
    NOT_FOUND,
    /** Its state does not allow it (any more). */
    NOT_POSSIBLE
  }
}
