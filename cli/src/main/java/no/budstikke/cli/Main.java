package no.budstikke.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
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
    version = "Budstikke 0.1.0")
public final class Main implements Callable<Integer> {
  private static final Map<String, Class<?>> COMMANDS = commands();

  @Spec private CommandSpec spec = CommandSpec.create();

  private Main() {}

  /** Runs a command and ends with its exit code. */
  public static void main(String[] arguments) {
    Locale.setDefault(Locale.ROOT);
    System.exit(
        CheckCommand.plain(arguments)
            .map(Main::check)
            .orElseGet(() -> commandLine(arguments).execute(arguments)));
  }

  private static int check(CheckCommand command) {
    try {
      return command.call();
    } catch (RuntimeException e) {
      return explain(e, new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    }
  }

  private static Map<String, Class<?>> commands() {
    Map<String, Class<?>> commands = new LinkedHashMap<>();
    commands.put("demo", DemoCommand.class);
    commands.put("check", CheckCommand.class);
    commands.put("bank-file", BankFileCommand.class);
    commands.put("explain", ExplainCommand.class);
    commands.put("simulate", SimulateCommand.class);
    commands.put("render", RenderCommand.class);
    commands.put("sandbox", SandboxCommand.class);
    commands.put("send", SendCommand.class);
    commands.put("status", StatusCommand.class);
    commands.put("watch", WatchCommand.class);
    commands.put("release", ReleaseCommand.class);
    commands.put("cancel", CancelCommand.class);
    commands.put("settle", SettleCommand.class);
    commands.put("pause", PauseCommand.class);
    commands.put("resume", ResumeCommand.class);
    commands.put("alarms", AlarmsCommand.class);
    commands.put("travel", TravelCommand.class);
    return commands;
  }

  /** Without a command there is nothing to do but to say which there are. */
  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return Exit.USAGE.code();
  }

  /** The command that is asked for, or all: looking at the others takes longer than most work. */
  private static CommandLine commandLine(String[] arguments) {
    Class<?> asked = arguments.length == 0 ? null : COMMANDS.get(arguments[0]);
    return asked == null ? commandLine() : commandLine(Map.of(arguments[0], asked));
  }

  /** All commands, ready to be run, also by a test. */
  static CommandLine commandLine() {
    return commandLine(COMMANDS);
  }

  private static CommandLine commandLine(Map<String, Class<?>> commands) {
    CommandLine line = new CommandLine(new Main());
    commands.forEach(line::addSubcommand);
    line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.getSubcommands().values().forEach(Main::teach);
    teach(line);
    return line;
  }

  private static void teach(CommandLine line) {
    line.getCommandSpec().usageMessage().width(100);
    line.setExecutionExceptionHandler((thrown, command, _) -> explain(thrown, command.getErr()));
  }

  /** A sentence and an exit code; never a stack trace, unless somebody asks for it. */
  private static int explain(Exception thrown, PrintWriter err) {
    err.println("budstikke: " + sentence(thrown));
    if (System.getenv("BUDSTIKKE_DEBUG") != null) {
      thrown.printStackTrace(err);
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
