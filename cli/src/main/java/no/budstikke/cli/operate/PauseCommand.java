package no.budstikke.cli.operate;

import java.util.concurrent.Callable;
import no.budstikke.cli.console.Exit;
import no.budstikke.cli.rest.IssuerOption;
import no.budstikke.cli.rest.Paths;
import no.budstikke.cli.rest.ServerOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** {@code budstikke pause CHANNEL}. */
@Command(
    name = "pause",
    mixinStandardHelpOptions = true,
    description = "Stops a channel; what is ready waits, for one issuer or all (operator).")
public final class PauseCommand implements Callable<Integer> {
  @Parameters(paramLabel = "CHANNEL", description = "For example email or print.")
  private String channel = "";

  @Mixin private final ServerOptions server = new ServerOptions();
  @Mixin private final IssuerOption issuer = new IssuerOption();
  @Mixin private final Note note = new Note();

  @Override
  public Integer call() {
    ObjectNode body = note.body();
    issuer.given().ifPresent(name -> body.put("issuer", name));
    server.api().post("v1/operations/channels/" + Paths.encoded(channel) + ":pause", body);
    System.out.println("Channel " + channel + " is paused.");
    return Exit.FINE.code();
  }
}
