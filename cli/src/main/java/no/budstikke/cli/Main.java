package no.budstikke.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Callable;
import no.budstikke.cli.bankfile.BankFileCommand;
import no.budstikke.cli.check.CheckCommand;
import no.budstikke.cli.console.Exit;
import no.budstikke.cli.console.Trouble;
import no.budstikke.cli.demo.DemoCommand;
import no.budstikke.cli.explain.ExplainCommand;
import no.budstikke.cli.operate.AlarmsCommand;
import no.budstikke.cli.operate.CancelCommand;
import no.budstikke.cli.operate.PauseCommand;
import no.budstikke.cli.operate.ReleaseCommand;
import no.budstikke.cli.operate.ResumeCommand;
import no.budstikke.cli.operate.SettleCommand;
import no.budstikke.cli.operate.TravelCommand;
import no.budstikke.cli.render.RenderCommand;
import no.budstikke.cli.sandbox.SandboxCommand;
import no.budstikke.cli.send.SendCommand;
import no.budstikke.cli.simulate.SimulateCommand;
import no.budstikke.cli.status.StatusCommand;
import no.budstikke.cli.status.WatchCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** All commands, and what their ends mean. */
@Command(
    name = "budstikke",
    description = "Distributes payment requests to consumers in Norway and Sweden.",
    mixinStandardHelpOptions = true,
    version = "Budstikke 0.1.0",
    subcommands = {
      DemoCommand.class,
      CheckCommand.class,
      BankFileCommand.class,
      ExplainCommand.class,
      SimulateCommand.class,
      RenderCommand.class,
      SandboxCommand.class,
      SendCommand.class,
      StatusCommand.class,
      WatchCommand.class,
      ReleaseCommand.class,
      CancelCommand.class,
      SettleCommand.class,
      PauseCommand.class,
      ResumeCommand.class,
      AlarmsCommand.class,
      TravelCommand.class
    })
public final class Main implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  private Main() {}

  /** Runs a command and ends with its exit code. */
  public static void main(String[] arguments) {
    Locale.setDefault(Locale.ROOT);
    System.exit(commandLine().execute(arguments));
  }

  /** Without a command there is nothing to do but to say which there are. */
  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return Exit.USAGE.code();
  }

  /** The commands, ready to be run, also by a test. */
  static CommandLine commandLine() {
    CommandLine line = new CommandLine(new Main());
    line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.getSubcommands().values().forEach(Main::teach);
    teach(line);
    return line;
  }

  private static void teach(CommandLine line) {
    line.getCommandSpec().usageMessage().width(100);
    line.setExecutionExceptionHandler((thrown, command, _) -> explain(thrown, command));
  }

  /** A sentence and an exit code; never a stack trace, unless somebody asks for it. */
  private static int explain(Exception thrown, CommandLine command) {
    command.getErr().println("budstikke: " + sentence(thrown));
    if (System.getenv("BUDSTIKKE_DEBUG") != null) {
      thrown.printStackTrace(command.getErr());
    }
    return (thrown instanceof Trouble trouble ? trouble.exit() : Exit.FAILED).code();
  }

  private static String sentence(Exception thrown) {
    return thrown instanceof Trouble
        ? String.valueOf(thrown.getMessage())
        : "this is our own mistake ("
            + thrown.getClass().getSimpleName()
            + "); BUDSTIKKE_DEBUG=1 shows where.";
  }
}
