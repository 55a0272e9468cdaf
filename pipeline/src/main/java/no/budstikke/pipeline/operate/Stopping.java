package no.budstikke.pipeline.operate;

import java.util.EnumSet;
import java.util.Set;
import no.budstikke.core.deliver.DeliveryState;
import no.budstikke.core.journey.RequestState;
import no.budstikke.pipeline.ledger.Cause;
import no.budstikke.pipeline.ledger.Head;
import no.budstikke.pipeline.ledger.Line;
import no.budstikke.pipeline.ledger.Page;

/** Stops what has not been handed over. What is in a closed file counts as handed over. */
final class Stopping {
  private static final Set<RequestState> STOPPABLE =
      EnumSet.of(
          RequestState.RECEIVED,
          RequestState.ACCEPTED,
          RequestState.HELD,
          RequestState.WAITING_LOOKUP,
          RequestState.ROUTED);

  private static final Set<DeliveryState> NOT_LEFT =
      EnumSet.of(DeliveryState.PLANNED, DeliveryState.READY);

  private Stopping() {}

  /** Stops one request; false when something of it has left or is about to. */
  static boolean stop(Page page, Head head, Cause cause) {
    if (!STOPPABLE.contains(head.state())
        || !page.newest(head).stream().allMatch(Stopping::isHere)) {
      return false;
    }
    page.newest(head).forEach(line -> page.move(line, DeliveryState.CANCELLED, cause));
    if (head.state() == RequestState.RECEIVED) {
      page.move(head, RequestState.ACCEPTED, Cause.ofPath("JUDGED"));
    }
    page.move(head, RequestState.CANCELLED, cause);
    return true;
  }

  private static boolean isHere(Line line) {
    return line.isIn(NOT_LEFT) && line.transmission().isEmpty();
  }
}
