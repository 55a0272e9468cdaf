package no.budstikke.server.receive;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.budstikke.core.validate.EnvelopeReport;
import no.budstikke.core.validate.Judged;
import no.budstikke.core.validate.JudgedDocuments;
import no.budstikke.core.validate.Judgement;
import no.budstikke.documents.envelope.EnvelopeReader;
import no.budstikke.pipeline.intake.OpenBatch;
import no.budstikke.pipeline.intake.Reception;
import no.budstikke.pipeline.issuers.IssuerProfile;

/** Takes batches in, document by document, never whole in memory. */
public final class Batches {
  /** So many refused documents are told of in the answer; all are told of when asked. */
  private static final int TOLD = 100;

  private final EnvelopeReader reader;
  private final Reception reception;

  /** Reads with this reader into this reception. */
  public Batches(EnvelopeReader reader, Reception reception) {
    this.reader = reader;
    this.reception = reception;
  }

  /**
   * Reads a batch to its end.
   *
   * @throws UploadBroken when its end was not reached; nothing of it travels
   */
  public Verdict take(IssuerProfile issuer, Reception.Label label, InputStream in)
      throws UploadBroken {
    ClientStream stream = new ClientStream(in);
    try (OpenBatch batch = reception.begin(issuer, label)) {
      Witness witness = new Witness(batch);
      EnvelopeReport report = reader.read(stream, Optional.of(issuer.account()), witness);
      return new Verdict(batch.end(report), witness.refused);
    } catch (IOException e) {
      throw new UploadBroken(stream.broken(), e);
    }
  }

  /** Hands documents on and remembers the first bad ones. */
  private static final class Witness implements JudgedDocuments {
    private final JudgedDocuments next;
    private final List<Refused> refused = new ArrayList<>();

    private Witness(JudgedDocuments next) {
      this.next = next;
    }

    @Override
    public void next(Judged document) {
      if (document.judgement() instanceof Judgement.Invalid invalid && refused.size() < TOLD) {
        refused.add(new Refused(document.entry().orElse(""), invalid.number(), invalid.findings()));
      }
      next.next(document);
    }
  }
}
