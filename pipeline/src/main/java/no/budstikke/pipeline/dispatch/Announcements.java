package no.budstikke.pipeline.dispatch;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.budstikke.core.deliver.DeliveryState;
import no.budstikke.pipeline.ledger.Line;
import no.budstikke.pipeline.ledger.Page;

/** When notices of claims leave (design, ruling 5). */
final class Announcements {
  private final Page page;
  private final Map<Instant, Set<UUID>> due = new LinkedHashMap<>();

  Announcements(Page page) {
    this.page = page;
  }

  /** Requests whose notices leave, by when. */
  Map<Instant, Set<UUID>> due() {
    return due;
  }

  /** The limit: the notices leave then even if the claim is not accepted yet. */
  void atLimit(Line claim) {
    waiting(claim).stream()
        .map(one -> one.times().latest().filter(page.at()::isBefore).orElse(page.at()))
        .min(Instant::compareTo)
        .ifPresent(moment -> add(claim, moment));
  }

  /** The claim is accepted. */
  void now(Line claim) {
    if (!waiting(claim).isEmpty()) {
      add(claim, page.at());
    }
  }

  private void add(Line claim, Instant moment) {
    due.computeIfAbsent(moment, _ -> new LinkedHashSet<>()).add(claim.request());
  }

  private List<Line> waiting(Line line) {
    return line.order().leg().isClaim()
        ? page.lines(line.request()).stream()
            .filter(one -> one.state() == DeliveryState.PLANNED)
            .filter(one -> one.order().decision() == line.order().decision())
            .toList()
        : List.of();
  }
}
