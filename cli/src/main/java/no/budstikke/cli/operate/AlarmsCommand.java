package no.budstikke.cli.operate;

import java.util.concurrent.Callable;
import no.budstikke.cli.console.Exit;
import no.budstikke.cli.console.Json;
import no.budstikke.cli.console.Table;
import no.budstikke.cli.rest.ServerOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** {@code budstikke alarms}. */
@Command(
    name = "alarms",
    mixinStandardHelpOptions = true,
    description = "What somebody should look at (operator).")
public final class AlarmsCommand implements Callable<Integer> {
  @Option(names = "--json", description = "Print the server's answer.")
  private boolean json;

  @Mixin private final ServerOptions server = new ServerOptions();

  @Override
  public Integer call() {
    JsonNode answer = server.api().get("v1/operations/alarms");
    if (json) {
      Json.print(answer, System.out);
    } else {
      System.out.println(text(answer.path("items")));
    }
    return Exit.FINE.code();
  }

  private static String text(JsonNode alarms) {
    Table table = new Table("alarm", "where", "since", "count", "what to do");
    alarms.forEach(
        alarm ->
            table.row(
                alarm.path("kind").asString(""),
                alarm.path("scope").asString(""),
                alarm.path("since").asString(""),
                alarm.path("count").asLong(0),
                alarm.path("hint").asString("")));
    return alarms.isEmpty() ? "No alarms." : table.text();
  }
}
