package no.budstikke.core.choose;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import no.budstikke.core.request.Market;

/** What tests ask of decisions. */
final class Answers {
  private Answers() {}

  static String chosen(Decision decision) {
    assertThat(decision).isInstanceOf(Decision.Routed.class);
    return ((Decision.Routed) decision).plan().code().value();
  }

  static List<ReasonCode> reasons(Decision decision, String plan) {
    return considered(decision, plan).reasons();
  }

  static Considered considered(Decision decision, String plan) {
    return decision.considered().stream()
        .filter(considered -> considered.plan().value().equals(plan))
        .findFirst()
        .orElseThrow();
  }

  /** Local time, as the specification writes it. */
  static String deadline(Decision decision, String plan) {
    return considered(decision, plan)
        .deadline()
        .map(at -> LocalDateTime.ofInstant(at, Market.NO.zone()).toString())
        .orElse("none");
  }
}
