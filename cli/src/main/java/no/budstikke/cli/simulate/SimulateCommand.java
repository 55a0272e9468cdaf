package no.budstikke.cli.simulate;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import no.budstikke.cli.console.Exit;
import no.budstikke.cli.console.Json;
import no.budstikke.cli.console.Numbers;
import no.budstikke.cli.console.Terminal;
import no.budstikke.cli.console.Trouble;
import no.budstikke.cli.whatif.Moments;
import no.budstikke.cli.whatif.Population;
import no.budstikke.cli.whatif.Portfolio;
import no.budstikke.cli.whatif.Scenario;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.documents.whatif.Simulation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** Decides a portfolio by two policies or price lists and compares plans and costs. */
@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    description = {
      "Say what another policy or other prices would do to a portfolio, offline.",
      "Files of any size are read as a stream. What no file says is as usual, before and after;"
          + " registers answer as the population file says, the same in both runs."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:compared",
      "1:there is nothing in the portfolio that could be sent",
      "2:wrong usage",
      "3:the program itself failed"
    })
public final class SimulateCommand implements Callable<Integer> {
  private static final int EVERY = 1000;

  private final PrintStream out;
  private final Terminal terminal;

  @Parameters(
      arity = "1..*",
      paramLabel = "PORTFOLIO",
      description = "Documents, alone, in a ZIP or in a batch.")
  private List<Path> files = List.of();

  @Option(names = "--policy", paramLabel = "FILE", description = "The policy to try.")
  private @Nullable Path policy;

  @Option(names = "--prices", paramLabel = "FILE", description = "The price list to try.")
  private @Nullable Path prices;

  @Option(names = "--policy-before", paramLabel = "FILE", description = "The policy of today.")
  private @Nullable Path policyBefore;

  @Option(names = "--prices-before", paramLabel = "FILE", description = "The prices of today.")
  private @Nullable Path pricesBefore;

  @Option(names = "--population", paramLabel = "FILE", description = "What the registers say.")
  private @Nullable Path population;

  @Option(
      names = "--at",
      paramLabel = "INSTANT",
      description = "When, as 2027-02-01T10:00+01:00; else now.")
  private @Nullable String at;

  @Option(names = "--json", description = "One JSON document on standard output.")
  private boolean json;

  /** Prints to the standard streams. */
  public SimulateCommand() {
    this(System.out, Terminal.standardError());
  }

  SimulateCommand(PrintStream out, Terminal terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Instant moment = Moments.of(at);
    Population known =
        Optional.ofNullable(population).map(Population::read).orElse(Population.EMPTY);
    Scenario old =
        Scenario.of(
            new Scenario.Files(
                Optional.ofNullable(policyBefore), Optional.ofNullable(pricesBefore)),
            known,
            moment);
    Scenario fresh =
        Scenario.of(
            new Scenario.Files(Optional.ofNullable(policy), Optional.ofNullable(prices)),
            known,
            moment);
    Simulation simulation = new Simulation();
    Portfolio portfolio = new Portfolio(moment);
    for (Path file : files) {
      portfolio.read(file, request -> add(request, old, fresh, simulation));
    }
    terminal.done();
    if (simulation.requests() == 0) {
      throw new Trouble(Exit.REFUSED, "There is nothing in the portfolio that could be sent.");
    }
    print(simulation, portfolio.rejected());
    return Exit.FINE.code();
  }

  private void add(PaymentRequest request, Scenario old, Scenario fresh, Simulation simulation) {
    try {
      simulation.add(old.snapshot(request), fresh.snapshot(request));
    } catch (Simulation.TwoCurrencies e) {
      throw new Trouble(Exit.USAGE, String.valueOf(e.getMessage()), e);
    }
    if (terminal.isLive() && simulation.requests() % EVERY == 0) {
      terminal.now("  " + Numbers.grouped(simulation.requests()) + " requests compared");
    }
  }

  private void print(Simulation simulation, long rejected) {
    if (json) {
      ObjectNode node = simulation.json();
      node.put("rejected", rejected);
      Json.print(node, out);
    } else {
      out.println(ComparisonText.of(simulation, rejected));
    }
  }
}
