package no.budstikke.cli.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import no.budstikke.core.request.Market;
import no.budstikke.core.validate.Account;
import no.budstikke.core.validate.Account.Mode;
import no.budstikke.core.validate.EnvelopeReport;
import no.budstikke.documents.envelope.EnvelopeReader;
import no.budstikke.documents.profile.OfficialLayers;
import no.budstikke.documents.profile.Relaxation;
import no.budstikke.documents.profile.UblJudge;
import no.budstikke.documents.texts.Language;
import no.budstikke.documents.tree.Limits;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Judges files without a server and without a network. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Judge UBL documents offline: alone, with a business header, in a ZIP or in a batch.",
      "Layers: envelope, XML, UBL schema, EN 16931, Peppol and country rules, consumer profile,"
          + " and with --issuer the account. The report names the rule sets that ran."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:everything is accepted",
      "1:something is rejected or could not be read",
      "2:wrong usage",
      "3:the program itself failed"
    })
public final class CheckCommand implements Callable<Integer> {
  private static final int FAILED = 3;

  private final OutputStream out;
  private final PrintWriter side;
  private final InstantSource clock;
  private final OfficialLayers official = new OfficialLayers();

  @Spec private @Nullable CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files to judge.")
  private List<Path> files = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = {
        "text (usual), json, jsonl (a line for each document), svrl (Schematron's report, for"
            + " other",
        "validators) or html (a page for people)."
      })
  private String format = "text";

  @Option(names = "--json", description = "The same as --format json.")
  private boolean json;

  @Option(names = "--jsonl", description = "The same as --format jsonl.")
  private boolean lines;

  @Option(names = "--strict", description = "Nothing relaxed for consumers.")
  private boolean strict;

  @Option(
      names = "--profile",
      paramLabel = "PROFILE",
      description = {
        "b2c (usual), strict or ehf-reminder. Documents that say that they are EHF Reminders are",
        "taken for such in b2c, too."
      })
  private @Nullable String profile;

  @Option(
      names = "--rules-only",
      description = {
        "Only the official rules, also over a fragment that the schema does not allow;",
        "nothing is relaxed unless --profile says so."
      })
  private boolean rulesOnly;

  @Option(names = "--lang", paramLabel = "LANG", description = "nb, nn, sv or en (usual).")
  private String language = "en";

  @Option(
      names = "--issuer",
      paramLabel = "YAML",
      description = "The issuer's configuration: accounts, reference rules, organisation number.")
  private @Nullable Path issuer;

  /** Prints to the standard streams. */
  public CheckCommand() {
    this(
        System.out,
        new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8)),
        InstantSource.system());
  }

  CheckCommand(OutputStream out, PrintWriter side, InstantSource clock) {
    this.out = out;
    this.side = side;
    this.clock = clock;
  }

  /**
   * What nearly everybody asks for: files that are there, and no options. The command line parser
   * takes longer to start than all rules to run.
   *
   * @param arguments all words of the command
   * @return nothing when there is more in them than that
   */
  public static Optional<CheckCommand> plain(String... arguments) {
    CheckCommand command = new CheckCommand();
    command.files = Stream.of(arguments).skip(1).map(Path::of).toList();
    boolean plain =
        arguments.length > 1
            && arguments[0].equals("check")
            && Stream.of(arguments).noneMatch(word -> word.startsWith("-") || word.startsWith("@"))
            && command.files.stream().allMatch(CheckCommand::isThere);
    return plain ? Optional.of(command) : Optional.empty();
  }

  private static boolean isThere(Path file) {
    return Files.isRegularFile(file) && Files.isReadable(file);
  }

  @Override
  public Integer call() {
    try {
      return judge();
    } catch (IOException e) {
      side.println("A file could not be read to its end, or there was no room to unpack it.");
      return FAILED;
    } finally {
      side.flush();
    }
  }

  private int judge() throws IOException {
    Language spoken = language();
    Format form = format();
    Optional<Account> account = account();
    demandFiles();
    Tally tally = new Tally();
    UblJudge judge = new UblJudge(Limits.usual(), Optional.of(clock), official, relaxation());
    EnvelopeReader reader = new EnvelopeReader(judge, Limits.usual());
    List<String> law = rulesOnly ? official.rulesets(today()) : judge.law();
    try (Output output = form.open(out, side, spoken, law)) {
      for (Path file : files) {
        check(file, reader, account, output, tally);
      }
      output.end(tally);
    }
    return tally.good() ? 0 : 1;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Market.NO.zone());
  }

  private void check(
      Path file, EnvelopeReader reader, Optional<Account> account, Output output, Tally tally)
      throws IOException {
    String name = file.toString();
    if (rulesOnly) {
      tell(new RulesOnly(official, relaxation(), today()).check(file), output, tally);
      return;
    }
    long before = tally.documents();
    try (InputStream in = Progress.over(Files.newInputStream(file), name, Files.size(file))) {
      EnvelopeReport report =
          reader.read(in, account, judged -> tell(Checked.of(name, judged), output, tally));
      if (tally.documents() == before) {
        tell(Checked.refused(name, report.findings()), output, tally);
      }
      tally.add(report);
      output.file(name, report);
    }
  }

  private static void tell(Checked checked, Output output, Tally tally) {
    tally.add(checked.verdict());
    output.document(checked);
  }

  private Format format() {
    if (lines) {
      return Format.JSONL;
    }
    return json
        ? Format.JSON
        : Format.of(format)
            .orElseThrow(() -> usage("--format is text, json, jsonl, svrl or html."));
  }

  private Relaxation relaxation() {
    String usual = strict || rulesOnly ? "strict" : "b2c";
    String asked = strict || profile == null ? usual : profile;
    return switch (asked) {
      case "b2c" -> Relaxation.CONSUMER;
      case "strict" -> Relaxation.STRICT;
      case "ehf-reminder" -> Relaxation.EHF_REMINDER;
      default -> throw usage("--profile is b2c, strict or ehf-reminder.");
    };
  }

  private Language language() {
    return Language.of(language).orElseThrow(() -> usage("--lang is nb, nn, sv or en."));
  }

  private Optional<Account> account() throws IOException {
    Relaxation relaxation = relaxation();
    if (issuer == null) {
      return Optional.empty();
    }
    if (!Files.isReadable(issuer)) {
      throw usage("There is no readable file " + issuer + ".");
    }
    try {
      return Optional.of(
          IssuerFile.read(issuer, relaxation == Relaxation.STRICT ? Mode.STRICT : Mode.CONSUMER));
    } catch (IssuerFile.Unusable e) {
      throw usage(e.getMessage());
    }
  }

  private void demandFiles() {
    for (Path file : files) {
      if (!isThere(file)) {
        throw usage("There is no readable file " + file + ".");
      }
    }
  }

  private ParameterException usage(@Nullable String message) {
    if (spec == null) {
      throw new IllegalStateException("The command is run by its command line.");
    }
    return new ParameterException(spec.commandLine(), message);
  }
}
