package no.budstikke.server.wiring;

import java.util.Optional;
import no.budstikke.core.request.Amount;
import no.budstikke.core.request.Content;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.core.validate.Judgement;
import no.budstikke.documents.profile.UblJudge;
import no.budstikke.documents.tree.Limits;
import no.budstikke.pipeline.books.Submitted;
import no.budstikke.pipeline.intake.SubmissionFormat;
import no.budstikke.pipeline.issuers.IssuerProfile;
import no.budstikke.pipeline.store.DocumentStore;

/** Documents read once more, as they were judged when they came and less what was credited. */
final class Documents {
  private final DocumentStore store;

  Documents(DocumentStore store) {
    this.store = store;
  }

  /** The document; empty when it would not be taken from this issuer any more. */
  Optional<PaymentRequest> read(Submitted submitted, IssuerProfile issuer) {
    byte[] stored = store.read(submitted.place());
    // What is due has its date in the past by now.
    UblJudge judge = new UblJudge(Limits.usual(), submitted::received);
    return switch (judge.judge(SubmissionFormat.read(stored), Optional.of(issuer.account()))) {
      case Judgement.Invalid _ -> Optional.empty();
      case Judgement.Valid(var document, var _) -> Optional.of(rest(document, submitted));
    };
  }

  /** The document itself, byte for byte, while nothing has been credited. */
  Optional<Content> source(Submitted submitted) {
    return submitted.credited() == 0
        ? Optional.of(SubmissionFormat.read(store.read(submitted.place())).document())
        : Optional.empty();
  }

  private static PaymentRequest rest(PaymentRequest document, Submitted submitted) {
    return submitted.credited() == 0
        ? document
        : document.less(new Amount(submitted.credited(), document.payment().due().currency()));
  }
}
