package no.budstikke.cli.render;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import no.budstikke.cli.console.Exit;
import no.budstikke.cli.console.Json;
import no.budstikke.cli.console.Trouble;
import no.budstikke.cli.whatif.Portfolio;
import no.budstikke.core.request.Content;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.documents.picture.Snapshots;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** Draws one document, without a server and without a network. */
@Command(
    name = "render",
    mixinStandardHelpOptions = true,
    description = {
      "Show what a consumer would see of a document, offline: the PDF (PDF/A-3A and PDF/UA-1), the"
          + " page for the web, the mail, the letter, or the short mail and its personal page.",
      "The look file is YAML with the terms 'colour', 'logo' and 'template' (names of files beside"
          + " it), 'footer', 'swish' and 'greeting' by kind."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:written",
      "1:the document is rejected, or nothing of this kind can be made of it",
      "2:wrong usage",
      "3:the program itself failed"
    })
public final class RenderCommand implements Callable<Integer> {
  private static final int DOTS_PER_INCH = 110;

  private final PrintStream out;
  private final InstantSource clock;

  @Parameters(paramLabel = "FILE", description = "The document.")
  private Path file = Path.of("");

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description =
          "pdf (usual), html, mail, letter, smartmail (the short mail) or page (what it leads to).")
  private Kind kind = Kind.PDF;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "OUT",
      description = "The file to write, or a folder for it; else it stands beside the document.")
  private @Nullable Path target;

  @Option(
      names = "--lang",
      paramLabel = "LANG",
      description = "nb, nn, sv or en; else as the document asks.")
  private @Nullable String language;

  @Option(names = "--look", paramLabel = "FILE", description = "The issuer's look.")
  private @Nullable Path look;

  @Option(
      names = "--link",
      paramLabel = "URL",
      description = "The consumer's page, as a QR code on the PDF.")
  private @Nullable String link;

  @Option(
      names = "--profile",
      paramLabel = "PROFILE",
      description = "The print profile of a letter, for example no-c4, no-f60 or se-slip.")
  private @Nullable String profile;

  @Option(
      names = "--notice",
      description = "As the notice of a direct debit, not to be paid by hand.")
  private boolean notice;

  @Option(names = "--source", description = "With the document itself inside the PDF.")
  private boolean source;

  @Option(
      names = "--png",
      description =
          "Also every page as a PNG beside the PDF or letter, and of an own PDF that may not be"
              + " printed what is wrong, in red.")
  private boolean png;

  @Option(names = "--json", description = "What was made, as JSON.")
  private boolean json;

  /** Prints to standard output. */
  public RenderCommand() {
    this(System.out, InstantSource.system());
  }

  RenderCommand(PrintStream out, InstantSource clock) {
    this.out = out;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    Instant moment = clock.instant();
    PaymentRequest request = new Portfolio(moment).readOne(file);
    Wish wish =
        new Wish(
            Optional.ofNullable(language),
            notice,
            Optional.ofNullable(look).map(LookFile::read).orElse(LookFile.PLAIN),
            Optional.ofNullable(link),
            source ? Optional.of(Files.read(file)) : Optional.empty(),
            Optional.ofNullable(profile));
    Renderer renderer = new Renderer(request, wish, moment);
    Rendered rendered = renderer.render(kind);
    Path written =
        Optional.ofNullable(target)
            .map(place -> Files.isFolder(place) ? Files.inside(place, file, kind.ending()) : place)
            .orElseGet(() -> Files.beside(file, kind.ending()));
    Files.write(written, rendered.content());
    if (png && rendered.pages() > 0) {
      writePages(written, "-", Snapshots.png(rendered.content(), DOTS_PER_INCH));
      writePages(written, "-fault-", renderer.refusedPages(rendered, DOTS_PER_INCH));
    }
    print(written, rendered);
    return Exit.FINE.code();
  }

  private static void writePages(Path written, String mark, List<Content> pages) {
    for (int i = 0; i < pages.size(); i++) {
      Files.write(Files.beside(written, mark + (i + 1) + ".png"), pages.get(i));
    }
  }

  private void print(Path written, Rendered rendered) {
    if (!json) {
      out.println(rendered.sentence(written));
      return;
    }
    ObjectNode node = Json.object();
    node.put("pages", rendered.pages())
        .put("bytes", rendered.content().size())
        .put("sheets", rendered.sheets());
    var conformance = node.putArray("conformance");
    rendered.conformance().forEach(conformance::add);
    node.put("template", rendered.template()).put("language", rendered.language());
    if (!rendered.remarks().isEmpty()) {
      var remarks = node.putArray("remarks");
      rendered.remarks().forEach(remarks::add);
    }
    Json.print(node, out);
  }

  /** A wrong word on the command line. */
  static Trouble usage(String sentence) {
    return new Trouble(Exit.USAGE, sentence);
  }
}
