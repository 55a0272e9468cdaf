package no.budstikke.server.personal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import no.budstikke.core.journey.RequestState;
import no.budstikke.core.request.Market;
import no.budstikke.documents.personal.Status;
import no.budstikke.documents.picture.DebitDay;
import no.budstikke.pipeline.personal.PageFacts;

/** What stands at the top of a page. Source: mail and print, sections 1.3 and 1.5 #1. */
final class Statuses {
  private static final Set<RequestState> WITHDRAWN =
      EnumSet.of(
          RequestState.CANCELLED,
          RequestState.RECALLING,
          RequestState.RECALLED,
          RequestState.PARTLY_RECALLED);

  private Statuses() {}

  static Status of(Shown shown, PageFacts facts) {
    Optional<LocalDate> due = shown.request().heading().due();
    Market market = shown.issuer().market();
    if (facts.money().filter(PageFacts.Money::isCredited).isPresent()) {
      return new Status.Credited();
    }
    Optional<Instant> paid =
        facts.money().filter(PageFacts.Money::isSettled).flatMap(PageFacts.Money::paidAt);
    if (paid.isPresent()) {
      return new Status.PaidOn(LocalDate.ofInstant(paid.get(), market.zone()));
    }
    if (WITHDRAWN.contains(facts.request())) {
      return new Status.Withdrawn();
    }
    boolean stands = facts.newest() && !facts.delivery().opensFallback();
    if (stands && shown.rendition().announced() && due.isPresent()) {
      return new Status.DebitedOn(DebitDay.of(due.get(), market));
    }
    if (!stands || !shown.rendition().payable()) {
      return new Status.NothingToPay();
    }
    return facts
        .letterAt()
        .<Status>map(at -> new Status.LetterOnItsWay(LocalDate.ofInstant(at, market.zone()), due))
        .orElseGet(() -> new Status.ToPay(due));
  }

  /** Whether the page may ask for money. */
  static boolean asksForMoney(Status status) {
    return switch (status) {
      case Status.ToPay _, Status.LetterOnItsWay _ -> true;
      case Status.DebitedOn _,
          Status.PaidOn _,
          Status.Credited _,
          Status.Withdrawn _,
          Status.NothingToPay _ ->
          false;
    };
  }
}
