package no.budstikke.cli.operate;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.concurrent.Callable;
import no.budstikke.cli.console.Exit;
import no.budstikke.cli.console.Json;
import no.budstikke.cli.console.Trouble;
import no.budstikke.cli.rest.Api;
import no.budstikke.cli.rest.ServerOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code budstikke travel TIME}. */
@Command(
    name = "travel",
    mixinStandardHelpOptions = true,
    description = "Moves the clock of a sandbox server forwards (operator).")
public final class TravelCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "TIME",
      description = "An instant (2027-02-01T10:00:00Z) or how far (PT25H, P3D).")
  private String time = "";

  @Mixin private final ServerOptions server = new ServerOptions();

  @Override
  public Integer call() {
    Api api = server.api();
    Instant to = time.startsWith("P") ? soMuchLater(api, distance()) : instant();
    api.post("v1/operations/clock:travel", Json.object().put("to", to.toString()));
    System.out.println("The server's clock now goes from " + to + ".");
    return Exit.FINE.code();
  }

  private static Instant soMuchLater(Api api, Duration distance) {
    return Instant.parse(api.get("v1/operations/clock").path("now").asString("")).plus(distance);
  }

  private Duration distance() {
    try {
      return Duration.parse(time);
    } catch (DateTimeException e) {
      throw notATime(e);
    }
  }

  private Instant instant() {
    try {
      return OffsetDateTime.parse(time).toInstant();
    } catch (DateTimeException e) {
      throw notATime(e);
    }
  }

  private Trouble notATime(DateTimeException cause) {
    return new Trouble(
        Exit.USAGE, "This is no time: " + time + " (try 2027-02-01T10:00:00Z or PT25H).", cause);
  }
}
