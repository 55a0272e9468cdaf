package no.budstikke.cli.status;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import no.budstikke.cli.console.Exit;
import no.budstikke.cli.console.Terminal;
import no.budstikke.cli.rest.IssuerOption;
import no.budstikke.cli.rest.ServerOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code budstikke watch [BATCH|REQUEST]}: status again and again, until nothing moves. */
@Command(
    name = "watch",
    mixinStandardHelpOptions = true,
    description = "Where a batch or a request is, live, until nothing is in progress any more.")
public final class WatchCommand implements Callable<Integer> {
  private static final String CLEAR = "\u001b[H\u001b[2J";

  @Parameters(
      arity = "0..1",
      paramLabel = "BATCH|REQUEST",
      description = "The name the server gave it; without one, the newest batches.")
  private Optional<String> name = Optional.empty();

  @Option(
      names = "--every",
      paramLabel = "SECONDS",
      defaultValue = "2",
      description = "How often to look (default: ${DEFAULT-VALUE}).")
  private int every;

  @Mixin private final ServerOptions server = new ServerOptions();
  @Mixin private final IssuerOption issuer = new IssuerOption();

  @Override
  public Integer call() throws InterruptedException {
    Asking asking = new Asking(server.api(), issuer.name());
    boolean live = Terminal.standardError().isLive();
    Sight sight = look(asking);
    System.out.println((live ? CLEAR : "") + sight.text());
    while (sight.isMoving()) {
      Thread.sleep(Duration.ofSeconds(Math.clamp(every, 1, 3600)));
      sight = look(asking);
      System.out.println((live ? CLEAR : "\n") + sight.text());
    }
    return Exit.FINE.code();
  }

  private Sight look(Asking asking) {
    return name.map(asking::about).orElseGet(asking::newestBatches);
  }
}
