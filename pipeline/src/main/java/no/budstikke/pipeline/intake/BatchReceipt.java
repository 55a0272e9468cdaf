package no.budstikke.pipeline.intake;

import java.util.List;
import no.budstikke.core.receive.BatchId;
import no.budstikke.core.validate.Finding;

/**
 * What we say when the end of a batch has been read.
 *
 * @param batch our name for it
 * @param state what becomes of it
 * @param counts what was in it
 * @param findings about the envelope
 */
public record BatchReceipt(BatchId batch, BatchState state, Counts counts, List<Finding> findings) {
  public BatchReceipt {
    findings = List.copyOf(findings);
  }

  /**
   * What was in it. received = accepted + rejected; conflicts are among the rejected; duplicates
   * are no new requests.
   *
   * @param accepted new and without fatal findings
   * @param rejected with fatal findings, conflicts included
   * @param duplicates known already: answered with the first receipt
   * @param conflicts key or number used before with other content
   * @param notRead announced or begun, and unreadable
   */
  public record Counts(int accepted, int rejected, int duplicates, int conflicts, int notRead) {
    /** New requests. */
    public int received() {
      return accepted + rejected;
    }
  }
}
