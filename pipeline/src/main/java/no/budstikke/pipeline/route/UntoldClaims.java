package no.budstikke.pipeline.route;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import no.budstikke.core.deliver.DeliveryState;
import no.budstikke.pipeline.ledger.Cause;
import no.budstikke.pipeline.ledger.Head;
import no.budstikke.pipeline.ledger.Line;
import no.budstikke.pipeline.ledger.Page;
import no.budstikke.pipeline.work.NewWork;
import no.budstikke.pipeline.work.Stage;

/**
 * Claims that stand although what should have told their payers of them has failed: where nothing
 * else tells of them, they are asked back (product specification, R-AG-18).
 */
public final class UntoldClaims {
  /** What is to be said where they can not be. */
  public static final String ALARM = "CLAIM_WITHOUT_NOTICE";

  /** What a person is to do then. */
  public static final String HINT =
      "Claims stand of which nothing has told their payers, and it is too late to ask them back:"
          + " tell the payers before the money is drawn, or pay it back.";

  /** A recall of the same day may not find its claim (R-AG-10). */
  private static final Duration SETTLES = Duration.ofDays(1);

  /** So long before the last moment a recall goes, whatever it may find. */
  private static final Duration RESERVE = Duration.ofHours(2);

  private static final Set<DeliveryState> THERE =
      EnumSet.of(DeliveryState.HANDED_OVER, DeliveryState.ACCEPTED, DeliveryState.DELIVERED);

  private final Page page;
  private final List<NewWork> work = new ArrayList<>();
  private boolean tooLate;

  /** On this page. */
  public UntoldClaims(Page page) {
    this.page = page;
  }

  /** Whether claims are all there is of a request, and what should have told of them has failed. */
  public boolean are(Head head) {
    List<Line> there =
        page.lines(head.id()).stream().filter(line -> line.state().mayBeWithConsumer()).toList();
    return !there.isEmpty()
        && there.stream().allMatch(line -> line.order().leg().isClaim())
        && hasFailed(page, head);
  }

  /** Whether what should have told of a claim has failed. */
  public static boolean hasFailed(Page page, Head head) {
    return page.newest(head).stream()
        .filter(line -> line.order().leg().announcesDebit())
        .anyMatch(line -> line.state().opensFallback());
  }

  /** Asks them back; false where it is too late for one. */
  public boolean askBack(Head head, Cause cause) {
    boolean all = true;
    for (Line line : page.lines(head.id())) {
      if (line.state().mayBeWithConsumer() && line.state() != DeliveryState.RECALL_REQUESTED) {
        all = askBack(line, cause) && all;
      }
    }
    tooLate = tooLate || !all;
    return all;
  }

  private boolean askBack(Line claim, Cause cause) {
    Instant last = claim.times().recall().orElse(page.at());
    if (!claim.isIn(THERE) || !page.at().isBefore(last)) {
      return false;
    }
    page.move(claim, DeliveryState.RECALL_REQUESTED, cause);
    Instant settled = page.at().plus(SETTLES);
    Instant latest = last.minus(RESERVE);
    Instant due = settled.isBefore(latest) ? settled : latest;
    work.add(
        new NewWork(
            page.issuer(),
            NewWork.Kind.of(Stage.RECALL, claim.channel().value()),
            List.of(claim.request()),
            claim.stored().content().length(),
            due.isAfter(page.at()) ? due : page.at()));
    return true;
  }

  /** Whether some stand for good. */
  public boolean stand() {
    return tooLate;
  }

  /** The recalls. */
  public List<NewWork> work() {
    return List.copyOf(work);
  }
}
