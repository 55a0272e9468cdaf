package no.budstikke.pipeline.route;

import java.util.List;
import java.util.UUID;
import no.budstikke.core.choose.Cost;
import no.budstikke.core.choose.Decision;
import no.budstikke.core.choose.Leg;
import no.budstikke.core.transform.Prepared;

/**
 * What is to become of one request, worked out before anything is written.
 *
 * @param request whose
 * @param verdict what came of judging, choosing and preparing
 * @param legs the legs to be delivered, in the plan's order; empty unless routed
 */
record Draft(UUID request, Verdict verdict, List<PreparedLeg> legs) {
  Draft {
    legs = List.copyOf(legs);
  }

  /** What came of it. */
  sealed interface Verdict {
    /** A decision, to be written down and followed. */
    record Decided(Decision decision) implements Verdict {}

    /** A channel found the document wrong for every channel: routed, and a person must look. */
    record WrongData(Decision decision, String rule) implements Verdict {}

    /** What was right at intake is not right any more: the issuer's configuration has changed. */
    record NoLongerValid() implements Verdict {}

    /** Fallback is not wanted for documents of this kind. */
    record NoFallback() implements Verdict {}
  }

  /**
   * One leg, ready to be handed over.
   *
   * @param delivery its name
   * @param place in the plan
   * @param leg what is to be done
   * @param prepared the exact bytes
   * @param cost its list price
   */
  record PreparedLeg(UUID delivery, int place, Leg leg, Prepared prepared, Cost cost) {}
}
