package no.budstikke.cli.demo;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import no.budstikke.cli.console.Exit;
import no.budstikke.cli.console.Json;
import no.budstikke.cli.console.Numbers;
import no.budstikke.cli.console.Terminal;
import no.budstikke.cli.console.Trouble;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code budstikke demo}. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Sends made-up payment requests of a Norwegian and a Swedish issuer through a real server to",
      "simulated networks, and compares the books of both sides delivery by delivery.",
      "Exit code 0 when everything balances, 1 when it does not."
    })
public final class DemoCommand implements Callable<Integer> {
  private static final long MOST = 10_000_000;

  @Option(
      names = "--requests",
      paramLabel = "N",
      defaultValue = "2000",
      description = "How many payment requests (default: ${DEFAULT-VALUE}).")
  private long requests;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "Other seeds, other people (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(names = "--json", description = "Print the result for machines.")
  private boolean json;

  @Option(names = "--keep", description = "Keep data, logs and journals to look at.")
  private boolean keep;

  @Option(
      names = "--pictures",
      paramLabel = "DIR",
      description =
          "Where to write one PDF, page, mail and letter of each kind; else a folder for temporary"
              + " files.")
  private @Nullable Path pictures;

  private Path pictures() {
    return Optional.ofNullable(pictures)
        .orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir"), "budstikke-pictures"));
  }

  @Override
  public Integer call() throws InterruptedException {
    if (requests < 2 || requests > MOST) {
      throw new Trouble(Exit.USAGE, "--requests takes a number from 2 to " + MOST + ".");
    }
    Terminal terminal = Terminal.standardError();
    terminal.say(
        "Budstikke demo: " + Numbers.grouped(requests) + " payment requests, seed " + seed + ".");
    DemoReport report =
        new Demo(
                new DemoSettings(requests, seed, keep, pictures()),
                terminal,
                InstantSource.system())
            .run();
    if (json) {
      Json.print(report.json(), System.out);
    } else {
      System.out.println(report.text());
    }
    return (report.balances() ? Exit.FINE : Exit.REFUSED).code();
  }
}
