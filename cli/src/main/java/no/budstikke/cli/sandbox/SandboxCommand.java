package no.budstikke.cli.sandbox;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import no.budstikke.channels.efaktura.operator.SimulatedOperatorSettings;
import no.budstikke.cli.console.Exit;
import no.budstikke.cli.console.Json;
import no.budstikke.cli.console.Terminal;
import no.budstikke.cli.console.Trouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code budstikke sandbox}: runs the simulated networks until it is stopped. */
@Command(
    name = "sandbox",
    mixinStandardHelpOptions = true,
    description = {
      "Runs the simulated mail server, print house, operator of AvtaleGiro, Kivra and distributor"
          + " of Swedish e-invoices until Ctrl-C.",
      "Prints where they are as JSON, also to sandbox.json in the folder. How they behave stands"
          + " in",
      "the tables mail/mail.table, print/print.table, avtalegiro/*.table, kivra/kivra.table and",
      "efaktura-se/*.table there, which may be edited meanwhile; who has which mandate in",
      "avtalegiro/mandates.table, who gets e-invoices in efaktura-se/consumers.table."
    })
public final class SandboxCommand implements Callable<Integer> {
  private static final String SETTINGS = "budstikke.yaml";

  @Option(
      names = "--folder",
      paramLabel = "DIR",
      defaultValue = ".budstikke-sandbox",
      description = "Where they keep what they receive (default: ${DEFAULT-VALUE}).")
  private Path folder = Path.of("");

  @Option(
      names = "--mail-port",
      paramLabel = "PORT",
      defaultValue = "0",
      description = "Where the mail server listens (default: any free port).")
  private int mailPort;

  @Option(
      names = "--print-port",
      paramLabel = "PORT",
      defaultValue = "0",
      description = "Where the print house listens (default: any free port).")
  private int printPort;

  @Option(
      names = "--avtalegiro-port",
      paramLabel = "PORT",
      defaultValue = "0",
      description = "Where the operator of AvtaleGiro listens (default: any free port).")
  private int bankPort;

  @Option(
      names = "--kivra-port",
      paramLabel = "PORT",
      defaultValue = "0",
      description = "Where Kivra listens (default: any free port).")
  private int kivraPort;

  @Option(
      names = "--efaktura-port",
      paramLabel = "PORT",
      defaultValue = "0",
      description = "Where the operator of eFaktura listens (default: any free port).")
  private int efakturaPort;

  @Option(
      names = "--efaktura-bank-port",
      paramLabel = "PORT",
      defaultValue = "0",
      description = "Where consumers find their bank (default: any free port).")
  private int consumerPort;

  @Option(
      names = "--efaktura-se-port",
      paramLabel = "PORT",
      defaultValue = "0",
      description = "Where the distributor of Swedish e-invoices listens (default: any free port).")
  private int distributorPort;

  @Option(
      names = "--server",
      paramLabel = "URL",
      defaultValue = "http://127.0.0.1:8080",
      description = "The server that Kivra tells of payments (default: ${DEFAULT-VALUE}).")
  private URI server = URI.create("http://127.0.0.1:8080");

  @Override
  public Integer call() throws InterruptedException {
    Counterparts counterparts = start();
    Runtime.getRuntime().addShutdownHook(new Thread(counterparts::close, "sandbox-end"));
    writeDown(counterparts);
    Json.print(counterparts.description(), System.out);
    Terminal.standardError()
        .say(
            "The simulated networks run; Ctrl-C ends them. A server that talks to them:\n"
                + "  BUDSTIKKE_CONFIG="
                + folder.resolve(SETTINGS)
                + " ./budstikke serve");
    new CountDownLatch(1).await();
    return Exit.FINE.code();
  }

  private Counterparts start() {
    try {
      Files.createDirectories(folder);
      Counterparts counterparts =
          Counterparts.start(
              folder,
              new Counterparts.Ports(
                  mailPort,
                  printPort,
                  bankPort,
                  kivraPort,
                  new SimulatedOperatorSettings.Ports(efakturaPort, consumerPort),
                  distributorPort));
      counterparts.serverAt(server);
      return counterparts;
    } catch (IOException e) {
      throw new Trouble(Exit.FAILED, "The folder " + folder + " cannot be made.", e);
    } catch (UncheckedIOException e) {
      throw new Trouble(
          Exit.FAILED, "A simulated network cannot start: is its port taken already?", e);
    }
  }

  private void writeDown(Counterparts counterparts) {
    try {
      lay("sandbox.json", Json.text(counterparts.description()));
      lay(
          SETTINGS,
          counterparts.serverSettings().entrySet().stream()
              .map(setting -> setting.getKey() + ": \"" + setting.getValue() + "\"\n")
              .collect(Collectors.joining()));
    } catch (IOException e) {
      throw new Trouble(Exit.FAILED, "The folder " + folder + " cannot be written.", e);
    }
  }

  /** Complete at once: somebody may be waiting for it. */
  private void lay(String name, String text) throws IOException {
    Path next = folder.resolve(name + ".tmp");
    Files.writeString(next, text);
    Files.move(next, folder.resolve(name), ATOMIC_MOVE, REPLACE_EXISTING);
  }
}
