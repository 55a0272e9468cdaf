package no.budstikke.pipeline.books;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.budstikke.pipeline.books.DecisionLine.PlanLine;

/** A decision as a person reads it. */
final class DecisionWords {
  private DecisionWords() {}

  static String sentence(
      String outcome, Optional<String> plan, Optional<String> detail, List<PlanLine> considered) {
    return switch (outcome) {
      case "ROUTED" -> routed(plan.orElse(""), considered);
      case "WAIT" -> "A register is silent; it is asked again until " + detail.orElse("") + ".";
      case "HELD" -> "Held until a person has looked: " + detail.orElse("") + ".";
      default -> "No legal plan is left" + against(considered) + ".";
    };
  }

  private static String routed(String plan, List<PlanLine> considered) {
    Optional<PlanLine> runnerUp =
        considered.stream().filter(one -> one.eligible() && !one.plan().equals(plan)).findFirst();
    String before = passedOver(plan, considered);
    return runnerUp
            .map(
                second ->
                    plan
                        + " was taken before "
                        + second.plan()
                        + ": "
                        + String.join(", ", second.reasons()))
            .orElse(plan + " is the only possible plan")
        + before
        + ".";
  }

  /** Plans of a better tier that were impossible are what a person asks about. */
  private static String passedOver(String plan, List<PlanLine> considered) {
    int tier =
        considered.stream().filter(one -> one.plan().equals(plan)).findFirst().stream()
            .mapToInt(PlanLine::tier)
            .findFirst()
            .orElse(0);
    List<String> better = new ArrayList<>();
    for (PlanLine one : considered) {
      if (!one.eligible() && one.tier() > 0 && one.tier() < tier) {
        better.add(one.plan() + " is not possible: " + String.join(", ", one.reasons()));
      }
    }
    return better.isEmpty() ? "" : "; " + String.join("; ", better);
  }

  private static String against(List<PlanLine> considered) {
    List<String> reasons =
        considered.stream()
            .filter(one -> one.tier() > 0)
            .map(one -> one.plan() + " (" + String.join(", ", one.reasons()) + ")")
            .toList();
    return reasons.isEmpty() ? "" : ": " + String.join(", ", reasons);
  }
}
