package no.budstikke.pipeline.dispatch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.budstikke.core.deliver.DeliveryState;
import no.budstikke.core.deliver.ReceiptLevel;
import no.budstikke.core.journey.Channel;
import no.budstikke.core.journey.RequestState;
import no.budstikke.pipeline.ledger.Cause;
import no.budstikke.pipeline.ledger.Head;
import no.budstikke.pipeline.ledger.Line;
import no.budstikke.pipeline.ledger.Page;
import no.budstikke.pipeline.route.UntoldClaims;
import no.budstikke.pipeline.work.NewWork;
import no.budstikke.pipeline.work.Stage;

/** What becomes of deliveries that are asked back (product specification, R-AG-10 and R-SC-6). */
public final class AskedBack {
  /** Not where a person looks, or all was asked back. */
  private static final Set<RequestState> FOLLOWED =
      EnumSet.of(RequestState.ROUTED, RequestState.IN_DELIVERY, RequestState.DELIVERED);

  private final Page page;
  private final Channel channel;
  private final Warnings warnings;
  private final Map<UUID, Set<UUID>> underWay = new LinkedHashMap<>();
  private final Set<UUID> ended = new LinkedHashSet<>();
  private final Set<UUID> route = new LinkedHashSet<>();
  private final Set<UUID> unknown = new LinkedHashSet<>();

  AskedBack(Page page, Channel channel, Warnings warnings) {
    this.page = page;
    this.channel = channel;
    this.warnings = warnings;
  }

  /** They have our wish, and this is how much that proves. */
  void taken(Line line, ReceiptLevel level, Cause cause) {
    if (level.compareTo(ReceiptLevel.ITEM) >= 0) {
      undone(line, cause);
    } else if (channel.traits().delivered().afterSilence().isPresent()) {
      line.recall()
          .ifPresent(
              file ->
                  underWay.computeIfAbsent(file, _ -> new LinkedHashSet<>()).add(line.request()));
    }
  }

  /** It is undone. */
  public void undone(Line line, Cause cause) {
    if (line.state() == DeliveryState.RECALL_REQUESTED) {
      page.move(line, DeliveryState.RECALLED, cause);
      end(line, cause);
      untold(line).ifPresent(head -> route.add(head.id()));
    }
  }

  /** It could not be undone: the delivery stands. */
  public void refused(Line line, Cause cause) {
    if (line.state() == DeliveryState.RECALL_REQUESTED) {
      page.move(line, DeliveryState.RECALL_REFUSED, cause);
      end(line, cause);
      warnings.recallRefused();
      untold(line).ifPresent(head -> attend(head, cause));
    } else if (line.state() == DeliveryState.RECALLED) {
      warnings.recallRefusedLate();
    }
  }

  /** The request of a claim that was asked back because nothing told its payer (R-AG-18). */
  private Optional<Head> untold(Line line) {
    return line.order().leg().isClaim()
        ? page.head(line.request())
            .filter(head -> FOLLOWED.contains(head.state()))
            .filter(head -> UntoldClaims.hasFailed(page, head))
        : Optional.empty();
  }

  private void attend(Head head, Cause cause) {
    if (head.state().mayBecome(RequestState.NEEDS_ATTENTION)) {
      page.move(head, RequestState.NEEDS_ATTENTION, cause);
    }
    warnings.untold();
  }

  private void end(Line line, Cause cause) {
    Recalls.settle(page, line.request(), cause);
    ended.add(line.request());
  }

  /** Our wish may have arrived. */
  void unknown(Line line) {
    unknown.add(line.request());
  }

  /** Requests of which our wish may have arrived. */
  Set<UUID> unknown() {
    return Set.copyOf(unknown);
  }

  List<NewWork> work() {
    List<NewWork> work = new ArrayList<>();
    if (!ended.isEmpty()) {
      // Perhaps it was asked back because of a credit note: then the rest follows.
      work.add(
          new NewWork(
              page.issuer(), NewWork.Kind.of(Stage.CREDIT), List.copyOf(ended), 0, page.at()));
    }
    if (!route.isEmpty()) {
      work.add(
          new NewWork(
              page.issuer(), NewWork.Kind.of(Stage.ROUTE), List.copyOf(route), 0, page.at()));
    }
    Duration window = channel.traits().delivered().afterSilence().orElse(Duration.ZERO);
    underWay.forEach(
        (file, members) ->
            work.add(
                new NewWork(
                    page.issuer(),
                    NewWork.Kind.of(Stage.SILENCE, channel.id().value(), file),
                    List.copyOf(members),
                    0,
                    page.at().plus(window))));
    return work;
  }
}
