package no.budstikke.pipeline.route;

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

/** What plans that have failed have left with consumers, when the next plan is to come. */
final class Remains {
  static final Set<DeliveryState> STOPPED =
      EnumSet.of(DeliveryState.RECALLED, DeliveryState.CANCELLED);

  private final Page page;
  private final List<Line> back = new ArrayList<>();
  private boolean toldInVain;

  Remains(Page page) {
    this.page = page;
  }

  /**
   * I-2: another leg of the failed plan may be there already. Not so an announcement of a claim
   * that has failed: it asks for no money, and the next plan must come all the more (R-AG-18).
   */
  boolean standInTheWay(Head head) {
    List<Line> there =
        page.lines(head.id()).stream()
            .filter(line -> !line.isCopy() || line.order().leg().payable())
            .filter(line -> line.state().mayBeWithConsumer())
            .toList();
    if (there.isEmpty()) {
      return false;
    }
    boolean onlyTold = there.stream().allMatch(line -> announcesNothing(line, head));
    if (onlyTold) {
      there.forEach(this::takeBack);
    }
    return !onlyTold;
  }

  /**
   * Who was told of a debit that will not come must not go on believing it: what can be taken back
   * is, before the next plan (R-AG-18).
   */
  private void takeBack(Line notice) {
    if (notice.state().mayBecome(DeliveryState.RECALL_REQUESTED)
        && notice.times().recall().filter(page.at()::isBefore).isPresent()) {
      page.move(notice, DeliveryState.RECALL_REQUESTED, Cause.ofPath("CLAIM_FAILED"));
      back.add(notice);
    } else {
      toldInVain = toldInVain || notice.state() != DeliveryState.RECALL_REQUESTED;
    }
  }

  private boolean announcesNothing(Line notice, Head head) {
    return notice.order().leg().announcesDebit()
        && page.demand(head)
            .filter(line -> line.order().leg().isClaim())
            .filter(line -> line.state().opensFallback() || line.isIn(STOPPED))
            .isPresent();
  }

  /** Whether a payer has been told of a debit that will not come. */
  boolean toldInVain() {
    return toldInVain;
  }

  /** Asks back what can be. */
  List<NewWork> work() {
    return back.stream()
        .map(
            line ->
                new NewWork(
                    page.issuer(),
                    NewWork.Kind.of(Stage.RECALL, line.channel().value()),
                    List.of(line.request()),
                    line.stored().content().length(),
                    page.at()))
        .toList();
  }
}
