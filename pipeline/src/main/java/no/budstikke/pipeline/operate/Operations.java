package no.budstikke.pipeline.operate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

  /** Asks everything of a request back that can be; stops what has not left (R-SC-6). */
  Recall recall(IssuerId issuer, RequestId request, By by);

  /**
   * Says whether a delivery whose outcome is unknown has arrived; what has not is sent again.
   *
   * @param arrived what the counterpart or a person says
   */
  Result settle(DeliveryId delivery, boolean arrived, By by);

  /**
   * Says whether a whole list of mandates holds; until then it changes nothing.
   *
   * @param confirmed what is missing from it has ended; else it is thrown away
   */
  Result decideMandateList(IssuerId issuer, UUID list, boolean confirmed, By by);

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

  /**
   * What came of asking a request back.
   *
   * @param result whether anything was, or had been, undone or asked back
   * @param state of the request now
   * @param legs each delivery that matters, truthfully
   */
  record Recall(Result result, String state, List<RecalledLeg> legs) {
    public Recall {
      legs = List.copyOf(legs);
    }
  }

  /**
   * What became of one leg.
   *
   * @param delivery its name
   * @param channel by which
   * @param outcome what came of it so far
   * @param until until when it could be asked back, where that is known
   */
  record RecalledLeg(
      UUID delivery, ChannelId channel, RecallOutcome outcome, Optional<Instant> until) {}

  /** What came of asking one leg back. */
  enum RecallOutcome {
    /** It had not left and never will. */
    CANCELLED,
    /** It is being asked back; the counterpart will say. */
    REQUESTED,
    /** It is undone. */
    RECALLED,
    /** The counterpart could not undo it. */
    REFUSED,
    /** It could have been asked back earlier. */
    TOO_LATE,
    /** The channel gives nothing back, or the leg announces a claim that stands. */
    NOT_POSSIBLE,
    /** It is leaving right now, or nobody knows whether it has left: try again. */
    UNDER_WAY
  }

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
