package no.budstikke.pipeline.intake;

import no.budstikke.core.receive.RequestKey;
import no.budstikke.core.validate.Judged;
import no.budstikke.pipeline.issuers.IssuerProfile;

/** Where issuers hand in what they have: a batch, read as a stream, or one document by itself. */
public interface Reception {
  /**
   * Begins a batch; its documents go into what is returned, which must be closed or given up.
   *
   * @param issuer whose batch
   * @param label what it is called and who sends it
   */
  OpenBatch begin(IssuerProfile issuer, Label label);

  /**
   * Takes one document by itself.
   *
   * @param key the issuer's idempotency key for it
   * @param actor who sends it
   */
  SingleReceipt take(IssuerProfile issuer, RequestKey key, Judged document, String actor);

  /**
   * What stands on a batch.
   *
   * @param name the issuer's own name for it, may be empty; the envelope's name counts when it is
   * @param actor who sends it: the name of the key
   * @param hold whether nothing may travel before an operator or the issuer has released it
   */
  record Label(String name, String actor, boolean hold) {}
}
