package no.budstikke.cli.whatif;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import no.budstikke.cli.console.Exit;
import no.budstikke.cli.console.Trouble;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.core.validate.Judgement;
import no.budstikke.documents.envelope.EnvelopeReader;
import no.budstikke.documents.profile.UblJudge;
import no.budstikke.documents.tree.Limits;

/** The requests of files: documents alone, in a ZIP or in a batch, one at a time. */
public final class Portfolio {
  private final EnvelopeReader reader;
  private long rejected;

  /** Judges as at this moment. */
  public Portfolio(Instant at) {
    reader =
        new EnvelopeReader(new UblJudge(Limits.usual(), InstantSource.fixed(at)), Limits.usual());
  }

  /** Gives every request that could be sent to its receiver, in the order of the file. */
  public void read(Path file, Consumer<PaymentRequest> out) {
    try (InputStream in = Files.newInputStream(file)) {
      reader.read(
          in,
          Optional.empty(),
          judged -> {
            switch (judged.judgement()) {
              case Judgement.Valid(var request, var _) -> out.accept(request);
              case Judgement.Invalid _ -> rejected++;
            }
          });
    } catch (IOException e) {
      throw new Trouble(Exit.USAGE, "There is no readable file " + file + ".", e);
    }
  }

  /** The only request of a file. */
  public PaymentRequest readOne(Path file) {
    List<PaymentRequest> requests = new ArrayList<>();
    read(
        file,
        request -> {
          if (!requests.isEmpty()) {
            throw new Trouble(Exit.USAGE, "One document at a time; budstikke simulate takes many.");
          }
          requests.add(request);
        });
    if (requests.isEmpty()) {
      throw new Trouble(
          Exit.REFUSED, "The document is rejected; budstikke check " + file + " says why.");
    }
    return requests.getFirst();
  }

  /** How many documents were rejected so far. */
  public long rejected() {
    return rejected;
  }
}
