package no.budstikke.cli.status;

import java.util.Optional;
import java.util.concurrent.Callable;
import no.budstikke.cli.console.Exit;
import no.budstikke.cli.console.Json;
import no.budstikke.cli.rest.IssuerOption;
import no.budstikke.cli.rest.ServerOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code budstikke status [BATCH|REQUEST]}. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "Where a batch or a request is, and why; without a name, the newest batches.")
public final class StatusCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "BATCH|REQUEST",
      description = "The name the server gave it.")
  private Optional<String> name = Optional.empty();

  @Option(names = "--json", description = "Print the server's answer.")
  private boolean json;

  @Mixin private final ServerOptions server = new ServerOptions();
  @Mixin private final IssuerOption issuer = new IssuerOption();

  @Override
  public Integer call() {
    Asking asking = new Asking(server.api(), issuer.name());
    Sight sight = name.map(asking::about).orElseGet(asking::newestBatches);
    if (json) {
      Json.print(sight.answer(), System.out);
    } else {
      System.out.println(sight.text());
    }
    return Exit.FINE.code();
  }
}
