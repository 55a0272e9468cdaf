package no.budstikke.cli.explain;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import no.budstikke.cli.console.Table;
import no.budstikke.core.choose.Considered;
import no.budstikke.core.choose.Decision;
import no.budstikke.core.choose.Snapshot;
import no.budstikke.documents.decision.DecisionSentence;
import no.budstikke.documents.texts.Language;

/** A decision as a table and a sentence. */
final class DecisionText {
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private DecisionText() {}

  static String of(Snapshot snapshot, Decision decision, Language language) {
    DecisionSentence words = DecisionSentence.in(language);
    Table table =
        new Table(
            "",
            words.heading("plan"),
            "",
            words.heading("tier"),
            words.heading("price"),
            words.heading("latest"),
            words.heading("why"));
    for (Considered one : decision.considered()) {
      table.row(
          mark(one, decision),
          one.plan(),
          words.plan(one.plan().value()),
          one.tier() == 0 ? "" : one.tier(),
          one.price().decimal().toPlainString(),
          one.deadline().map(at -> local(at, snapshot)).orElse(""),
          one.reasons().stream().map(words::reason).collect(Collectors.joining("; ")));
    }
    return table.text() + "\n\n  " + words.of(snapshot, decision);
  }

  /** An arrow at the plan taken, a dot at the possible ones. */
  private static String mark(Considered one, Decision decision) {
    if (!one.eligible()) {
      return "";
    }
    boolean taken =
        decision instanceof Decision.Routed(var plan, var _) && plan.code().equals(one.plan());
    return taken ? "→" : "·";
  }

  private static String local(Instant at, Snapshot snapshot) {
    return MOMENT.format(at.atZone(snapshot.market().zone()));
  }
}
