package no.budstikke.cli.explain;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import no.budstikke.cli.console.Exit;
import no.budstikke.cli.console.Json;
import no.budstikke.cli.console.Trouble;
import no.budstikke.cli.whatif.Moments;
import no.budstikke.cli.whatif.Population;
import no.budstikke.cli.whatif.Portfolio;
import no.budstikke.cli.whatif.Scenario;
import no.budstikke.core.choose.Choice;
import no.budstikke.core.choose.Decision;
import no.budstikke.core.choose.Snapshot;
import no.budstikke.documents.decision.DecisionJson;
import no.budstikke.documents.texts.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Weighs all plans for one document, without a server and without a network. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = {
      "Say which plan a payment request would take, and why, offline.",
      "Registers answer as the population file says; whom it does not name they do not know. All"
          + " channels count as contracted (but the optional mailbox and autogiro) unless the"
          + " policy says otherwise."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:explained",
      "1:the document is rejected",
      "2:wrong usage",
      "3:the program itself failed"
    })
public final class ExplainCommand implements Callable<Integer> {
  private final PrintStream out;

  @Parameters(paramLabel = "FILE", description = "The document.")
  private Path file = Path.of("");

  @Option(
      names = "--at",
      paramLabel = "INSTANT",
      description = "When, as 2027-02-01T10:00+01:00; else now.")
  private @Nullable String at;

  @Option(names = "--population", paramLabel = "FILE", description = "What the registers say.")
  private @Nullable Path population;

  @Option(names = "--policy", paramLabel = "FILE", description = "The issuer's policy.")
  private @Nullable Path policy;

  @Option(names = "--prices", paramLabel = "FILE", description = "A price list.")
  private @Nullable Path prices;

  @Option(names = "--lang", paramLabel = "LANG", description = "nb, sv or en (usual).")
  private String language = "en";

  @Option(names = "--json", description = "The decision record as JSON.")
  private boolean json;

  /** Prints to standard output. */
  public ExplainCommand() {
    this(System.out);
  }

  ExplainCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() {
    Instant moment = Moments.of(at);
    Language words =
        Language.of(language).orElseThrow(() -> new Trouble(Exit.USAGE, "--lang is nb, sv or en."));
    Population known =
        Optional.ofNullable(population).map(Population::read).orElse(Population.EMPTY);
    Scenario scenario =
        Scenario.of(
            new Scenario.Files(Optional.ofNullable(policy), Optional.ofNullable(prices)),
            known,
            moment);
    Snapshot snapshot = scenario.snapshot(new Portfolio(moment).readOne(file));
    Decision decision = Choice.decide(snapshot);
    if (json) {
      Json.print(DecisionJson.write(snapshot, decision), out);
    } else {
      out.println(DecisionText.of(snapshot, decision, words));
    }
    return Exit.FINE.code();
  }
}
