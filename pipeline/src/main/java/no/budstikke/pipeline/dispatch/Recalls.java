package no.budstikke.pipeline.dispatch;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.budstikke.core.deliver.DeliveryState;
import no.budstikke.core.journey.RequestState;
import no.budstikke.pipeline.ledger.Cause;
import no.budstikke.pipeline.ledger.Line;
import no.budstikke.pipeline.ledger.Page;

/** When a recall has come to its end, and to which (R-SC-6). */
public final class Recalls {
  private static final Set<DeliveryState> STANDS =
      EnumSet.of(
          DeliveryState.SENDING,
          DeliveryState.UNCERTAIN,
          DeliveryState.HANDED_OVER,
          DeliveryState.ACCEPTED,
          DeliveryState.DELIVERED,
          DeliveryState.READ,
          DeliveryState.RECALL_REFUSED);

  private Recalls() {}

  /** Ends the recall of a request when nothing of it is being asked back any more. */
  public static void settle(Page page, UUID request, Cause cause) {
    List<Line> lines = page.lines(request);
    if (lines.stream().anyMatch(line -> line.state() == DeliveryState.RECALL_REQUESTED)) {
      return;
    }
    boolean stands = lines.stream().anyMatch(line -> line.isIn(STANDS));
    page.head(request)
        .filter(head -> head.state() == RequestState.RECALLING)
        .ifPresent(
            head ->
                page.move(
                    head, stands ? RequestState.PARTLY_RECALLED : RequestState.RECALLED, cause));
  }
}
