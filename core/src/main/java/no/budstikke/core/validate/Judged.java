package no.budstikke.core.validate;

import java.util.Optional;
import no.budstikke.core.receive.RequestKey;

/**
 * One document out of an envelope.
 *
 * @param entry its name inside the envelope, where there is one
 * @param key the issuer's idempotency key, where one was given in the document or beside it
 * @param submission what is kept
 * @param judgement what was found
 */
public record Judged(
    Optional<String> entry, Optional<RequestKey> key, Submission submission, Judgement judgement) {
  @Override
  public String toString() {
    return "Judged";
  }
}
