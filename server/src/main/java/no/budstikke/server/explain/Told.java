package no.budstikke.server.explain;

import java.time.Instant;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import no.budstikke.core.choose.Considered;
import no.budstikke.core.choose.Cost;
import no.budstikke.core.choose.Decision;
import no.budstikke.core.choose.HoldReason;
import no.budstikke.core.choose.Plan;
import no.budstikke.core.choose.PlanCode;
import no.budstikke.core.choose.Plans;
import no.budstikke.core.choose.ReasonCode;
import no.budstikke.core.request.Market;
import no.budstikke.pipeline.books.DecisionLine;
import no.budstikke.pipeline.books.DecisionLine.PlanLine;

/** A decision as it stands in the books, made the core's again. */
final class Told {
  private Told() {}

  static Decision decision(DecisionLine line, Market market) {
    List<Considered> considered = line.considered().stream().map(Told::considered).toList();
    return switch (line.outcome()) {
      case "ROUTED" -> new Decision.Routed(plan(line, market), considered);
      case "WAIT" -> new Decision.Wait(Instant.parse(line.detail().orElseThrow()), considered);
      case "HELD" ->
          new Decision.Hold(
              Arrays.stream(HoldReason.values())
                  .filter(reason -> reason.name().equals(line.detail().orElse("")))
                  .findFirst()
                  .orElseThrow(),
              considered);
      default -> new Decision.Undeliverable(considered);
    };
  }

  private static Plan plan(DecisionLine line, Market market) {
    return Plans.of(market).stream()
        .filter(plan -> plan.code().value().equals(line.plan().orElse("")))
        .findFirst()
        .orElseThrow();
  }

  private static Considered considered(PlanLine line) {
    return new Considered(
        new PlanCode(line.plan()),
        line.eligible(),
        line.reasons().stream().map(ReasonCode::valueOf).toList(),
        line.tier(),
        Cost.of(line.price(), Currency.getInstance(line.currency())),
        line.deadline().map(Instant::parse).or(Optional::empty));
  }
}
