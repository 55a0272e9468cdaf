package no.budstikke.server.wiring;

import java.util.Map;
import java.util.Optional;
import no.budstikke.core.choose.Agreement;
import no.budstikke.core.request.Amount;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.core.transform.DeliveryId;
import no.budstikke.core.validate.Judgement;
import no.budstikke.documents.picture.Rendition;
import no.budstikke.documents.profile.UblJudge;
import no.budstikke.documents.tree.Limits;
import no.budstikke.pipeline.books.DetailsBooks;
import no.budstikke.pipeline.intake.SubmissionFormat;
import no.budstikke.pipeline.issuers.IssuerProfile;
import no.budstikke.pipeline.issuers.Issuers;
import no.budstikke.server.personal.Shown;

/** Reads documents again as their deliveries have shown them. */
final class SentDocuments implements Shown.Documents {
  private final Ground ground;
  private final Issuers issuers;
  private final DetailsBooks books;

  SentDocuments(Ground ground, Issuers issuers) {
    this.ground = ground;
    this.issuers = issuers;
    this.books = new DetailsBooks(ground.database().dataSource());
  }

  @Override
  public Optional<Shown> of(DeliveryId delivery) {
    return books.find(delivery).flatMap(this::of);
  }

  /** As it was judged when it came: what is due has its date in the past by now. */
  Optional<Shown> of(DetailsBooks.Line line) {
    return issuers.find(line.issuer()).flatMap(issuer -> of(line, issuer));
  }

  private Optional<Shown> of(DetailsBooks.Line line, IssuerProfile issuer) {
    byte[] stored = ground.store().read(line.submission());
    UblJudge judge = new UblJudge(Limits.usual(), line::received);
    return switch (judge.judge(SubmissionFormat.read(stored), Optional.of(issuer.account()))) {
      case Judgement.Invalid _ -> Optional.empty();
      case Judgement.Valid(var document, var _) -> {
        PaymentRequest request = rest(document, line.credited());
        Map<String, String> terms =
            issuer
                .distribution()
                .policyFor(document.heading().kind())
                .agreement(line.leg().channel())
                .map(Agreement::terms)
                .orElse(Map.of());
        yield Optional.of(
            new Shown(request, Rendition.of(request, issuer.market(), line.leg()), issuer, terms));
      }
    };
  }

  private static PaymentRequest rest(PaymentRequest document, long credited) {
    return credited == 0
        ? document
        : document.less(new Amount(credited, document.payment().due().currency()));
  }
}
