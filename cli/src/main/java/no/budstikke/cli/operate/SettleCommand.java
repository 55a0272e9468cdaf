package no.budstikke.cli.operate;

import java.util.concurrent.Callable;
import no.budstikke.cli.console.Exit;
import no.budstikke.cli.rest.Paths;
import no.budstikke.cli.rest.ServerOptions;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code budstikke settle DELIVERY --arrived|--not-arrived}. */
@Command(
    name = "settle",
    mixinStandardHelpOptions = true,
    description = {
      "Says whether a delivery whose outcome is unknown has arrived (operator).",
      "What has not arrived is sent again."
    })
public final class SettleCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DELIVERY", description = "The delivery.")
  private String delivery = "";

  @ArgGroup(multiplicity = "1")
  private final Answer answer = new Answer();

  @Mixin private final ServerOptions server = new ServerOptions();
  @Mixin private final Note note = new Note();

  /** One of the two. */
  static final class Answer {
    @Option(names = "--arrived", description = "The other side has it.")
    private boolean arrived;

    @Option(names = "--not-arrived", description = "The other side surely has it not.")
    private boolean notArrived;
  }

  @Override
  public Integer call() {
    boolean arrived = answer.arrived && !answer.notArrived;
    server
        .api()
        .post(
            "v1/operations/deliveries/" + Paths.encoded(delivery) + ":settle",
            note.body().put("arrived", arrived));
    System.out.println(
        "Delivery " + delivery + (arrived ? " counts as handed over." : " is sent again."));
    return Exit.FINE.code();
  }
}
