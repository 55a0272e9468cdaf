package no.budstikke.cli.operate;

import java.util.concurrent.Callable;
import no.budstikke.cli.console.Exit;
import no.budstikke.cli.rest.IssuerOption;
import no.budstikke.cli.rest.Paths;
import no.budstikke.cli.rest.ServerOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code budstikke cancel BATCH}. */
@Command(
    name = "cancel",
    mixinStandardHelpOptions = true,
    description = "Stops all of a batch that has not been handed over (operator).")
public final class CancelCommand implements Callable<Integer> {
  @Parameters(paramLabel = "BATCH", description = "The name the server gave it.")
  private String batch = "";

  @Mixin private final ServerOptions server = new ServerOptions();
  @Mixin private final IssuerOption issuer = new IssuerOption();
  @Mixin private final Note note = new Note();

  @Override
  public Integer call() {
    String path = Paths.issuer(issuer.name()) + "/batches/" + Paths.encoded(batch) + ":cancel";
    server.api().post(path, note.body());
    System.out.println("Batch " + batch + " is cancelled as far as nothing has left.");
    return Exit.FINE.code();
  }
}
