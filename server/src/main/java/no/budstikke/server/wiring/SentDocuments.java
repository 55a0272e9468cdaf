package no.budstikke.server.wiring;

import java.util.Map;
import java.util.Optional;
import no.budstikke.core.choose.Agreement;
import no.budstikke.core.request.Content;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.core.transform.DeliveryId;
import no.budstikke.documents.picture.Rendition;
import no.budstikke.pipeline.books.DetailsBooks;
import no.budstikke.pipeline.issuers.IssuerProfile;
import no.budstikke.pipeline.issuers.Issuers;
import no.budstikke.server.personal.Shown;

/** Reads documents again as their deliveries have shown them. */
final class SentDocuments implements Shown.Documents {
  private final Issuers issuers;
  private final DetailsBooks books;
  private final Documents documents;

  SentDocuments(Ground ground, Issuers issuers) {
    this.issuers = issuers;
    this.books = new DetailsBooks(ground.database().dataSource());
    this.documents = new Documents(ground.store());
  }

  @Override
  public Optional<Shown> of(DeliveryId delivery) {
    return books.find(delivery).flatMap(this::of);
  }

  Optional<Shown> of(DetailsBooks.Line line) {
    return issuers.find(line.issuer()).flatMap(issuer -> of(line, issuer));
  }

  /**
   * The document itself, where the issuer wants it to go along and it does not name the consumer's
   * national identity number: whoever has the link gets it (R-EM-4).
   */
  Optional<Content> source(DetailsBooks.Line line, Shown shown) {
    boolean wanted = new Agreement(line.leg().channel(), shown.terms()).wantsSource();
    boolean named = shown.request().consumer().identity().nationalId().isPresent();
    return wanted && !named ? documents.source(line.submitted()) : Optional.empty();
  }

  private Optional<Shown> of(DetailsBooks.Line line, IssuerProfile issuer) {
    return documents.read(line.submitted(), issuer).map(request -> shown(request, line, issuer));
  }

  private static Shown shown(PaymentRequest request, DetailsBooks.Line line, IssuerProfile issuer) {
    Map<String, String> terms =
        issuer
            .distribution()
            .policyFor(request.heading().kind())
            .agreement(line.leg().channel())
            .map(Agreement::terms)
            .orElse(Map.of());
    return new Shown(request, Rendition.of(request, issuer.market(), line.leg()), issuer, terms);
  }
}
