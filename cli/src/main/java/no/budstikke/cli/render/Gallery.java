package no.budstikke.cli.render;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.budstikke.cli.console.Exit;
import no.budstikke.cli.console.Trouble;
import no.budstikke.cli.generate.Generator;
import no.budstikke.cli.generate.MadeDocument;
import no.budstikke.cli.whatif.Portfolio;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.core.request.RequestKind;

/**
 * A folder to look at: of every kind an issuer sends one PDF, page for the web, mail, letter, short
 * mail and personal page, and of an invoice the same as the notice of a direct debit.
 */
public final class Gallery {
  private static final int SEARCHED = 4000;

  private final Path folder;
  private final Map<String, String> look;
  private final Instant moment;

  /**
   * A gallery in a folder, which is made where it is missing.
   *
   * @param look terms of an agreement about the issuer's look
   */
  public Gallery(Path folder, Map<String, String> look, Instant moment) {
    this.folder = folder;
    this.look = look;
    this.moment = moment;
  }

  /** Writes the first document of every kind that has everything; says how many files there are. */
  public int write(Generator generator) {
    try {
      java.nio.file.Files.createDirectories(folder);
    } catch (IOException e) {
      throw new Trouble(Exit.USAGE, folder + " cannot be made.", e);
    }
    Set<RequestKind> missing = EnumSet.allOf(RequestKind.class);
    int files = 0;
    try (Stream<MadeDocument> documents = generator.documents(SEARCHED)) {
      for (MadeDocument document : (Iterable<MadeDocument>) documents::iterator) {
        if (missing.contains(document.kind()) && document.slip().isEmpty()) {
          int written = write(document, generator.issuer().id());
          if (written > 0) {
            missing.remove(document.kind());
            files += written;
          }
        }
        if (missing.isEmpty()) {
          break;
        }
      }
    }
    return files;
  }

  private int write(MadeDocument document, String issuer) {
    Path file = folder.resolve(issuer + "-" + document.kind().code() + ".xml");
    Files.write(file, document.xml());
    PaymentRequest request = new Portfolio(moment).readOne(file);
    if (request.consumer().contact().email().isEmpty()
        || !request.consumer().address().isComplete()) {
      return 0;
    }
    write(file, "", new Renderer(request, wish(false), moment));
    if (document.kind() != RequestKind.INVOICE) {
      return Kind.values().length + 1;
    }
    write(file, "-notice", new Renderer(request, wish(true), moment));
    return 2 * Kind.values().length + 1;
  }

  private static void write(Path file, String mark, Renderer renderer) {
    for (Kind kind : Kind.values()) {
      Files.write(Files.beside(file, mark + kind.ending()), renderer.render(kind).content());
    }
  }

  private Wish wish(boolean notice) {
    return new Wish(
        Optional.empty(), notice, look, Optional.empty(), Optional.empty(), Optional.empty());
  }
}
