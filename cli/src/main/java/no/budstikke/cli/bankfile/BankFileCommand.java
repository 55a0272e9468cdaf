package no.budstikke.cli.bankfile;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import no.budstikke.channels.avtalegiro.file.BankFile;
import no.budstikke.channels.avtalegiro.file.Strictness;
import no.budstikke.cli.console.Exit;
import no.budstikke.cli.console.Trouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows a bank file. Source: command line contract, "bank-file"; design, ruling 1. */
@Command(
    name = "bank-file",
    mixinStandardHelpOptions = true,
    description = {
      "Show what is in an AvtaleGiro or OCR giro file, and what is wrong with it.",
      "Warns by default where a file can be read in spite of a fault; --strict refuses it, as every"
          + " import does."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:the file can be read",
      "1:the file is refused, or is no bank file",
      "2:wrong usage",
      "3:the program itself failed"
    })
public final class BankFileCommand implements Callable<Integer> {
  private final OutputStream out;

  @Parameters(paramLabel = "FILE", description = "The file to show.")
  private Path file = Path.of("");

  @Option(names = "--json", description = "One JSON document on standard output.")
  private boolean json;

  @Option(names = "--strict", description = "Refuse whatever is not exactly as it should be.")
  private boolean strict;

  /** Prints to standard output. */
  public BankFileCommand() {
    this(System.out);
  }

  BankFileCommand(OutputStream out) {
    this.out = out;
  }

  @Override
  public Integer call() {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new Trouble(Exit.USAGE, "There is no readable file " + file + ".");
    }
    try {
      Optional<SettlementFile> settlement = SettlementFile.at(file, strict);
      if (settlement.isPresent()) {
        settlement.get().show(json, out);
        return (settlement.get().isAccepted() ? Exit.FINE : Exit.REFUSED).code();
      }
      BankFile content =
          BankFile.check(
              () -> Files.newInputStream(file), strict ? Strictness.STRICT : Strictness.LENIENT);
      try (Report report = json ? new JsonReport(out) : new TableReport(out)) {
        report.show(content);
      }
      return (content.isAccepted() ? Exit.FINE : Exit.REFUSED).code();
    } catch (IOException e) {
      throw new Trouble(Exit.FAILED, "The file could not be read to its end.", e);
    }
  }
}
