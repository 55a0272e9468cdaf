package no.budstikke.cli.simulate;

import java.util.Set;
import java.util.TreeSet;
import no.budstikke.cli.console.Numbers;
import no.budstikke.cli.console.Table;
import no.budstikke.documents.whatif.Run;
import no.budstikke.documents.whatif.Simulation;
import tools.jackson.databind.JsonNode;

/** A comparison as tables. */
final class ComparisonText {
  private ComparisonText() {}

  static String of(Simulation simulation, long rejected) {
    Run before = simulation.before();
    Run after = simulation.after();
    Table plans = new Table("Plan", "Before", "Cost", "After", "Cost");
    Set<String> codes = new TreeSet<>(before.plans().keySet());
    codes.addAll(after.plans().keySet());
    Run.Sum none = new Run.Sum(0, 0);
    for (String code : codes) {
      Run.Sum old = before.plans().getOrDefault(code, none);
      Run.Sum fresh = after.plans().getOrDefault(code, none);
      plans.row(
          code,
          Numbers.grouped(old.count()),
          Run.decimal(old.cost()),
          Numbers.grouped(fresh.count()),
          Run.decimal(fresh.cost()));
    }
    Set<String> outcomes = new TreeSet<>(before.others().keySet());
    outcomes.addAll(after.others().keySet());
    for (String outcome : outcomes) {
      plans.row(
          outcome,
          Numbers.grouped(before.others().getOrDefault(outcome, 0L)),
          "",
          Numbers.grouped(after.others().getOrDefault(outcome, 0L)),
          "");
    }
    plans.row("Look-ups", "", Run.decimal(before.lookups()), "", Run.decimal(after.lookups()));
    plans.row("Total", "", Run.decimal(before.total()), "", Run.decimal(after.total()));
    return plans.text() + "\n\n" + moves(simulation) + rest(rejected);
  }

  private static String moves(Simulation simulation) {
    Table moves = new Table("From", "To", "Requests", "Saving");
    int rows = 0;
    for (JsonNode move : simulation.json().path("moves")) {
      rows++;
      moves.row(
          move.path("from").asString(),
          move.path("to").asString(),
          Numbers.grouped(move.path("count").asLong()),
          move.path("saving").asString());
    }
    return rows == 0 ? "  Nothing moves." : moves.text();
  }

  private static String rest(long rejected) {
    return rejected == 0
        ? ""
        : "\n\n  " + Numbers.grouped(rejected) + " rejected documents are left out.";
  }
}
