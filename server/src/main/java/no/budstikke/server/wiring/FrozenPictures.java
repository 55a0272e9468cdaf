package no.budstikke.server.wiring;

import java.util.List;
import java.util.Optional;
import no.budstikke.core.choose.Leg;
import no.budstikke.core.request.Content;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.core.transform.DeliveryId;
import no.budstikke.documents.picture.InvoicePicture;
import no.budstikke.documents.picture.Rendition;
import no.budstikke.pipeline.books.DetailsBooks;
import no.budstikke.pipeline.issuers.IssuerProfile;
import no.budstikke.pipeline.issuers.Issuers;
import no.budstikke.server.rest.DetailsController;

/** Draws a picture when a consumer first asks for it, and keeps it (design, section 4). */
final class FrozenPictures implements DetailsController.Pictures {
  private final Ground ground;
  private final Issuers issuers;
  private final DetailsBooks books;
  private final Documents documents;
  private final InvoicePicture pictures = new InvoicePicture();

  FrozenPictures(Ground ground, Issuers issuers) {
    this.ground = ground;
    this.issuers = issuers;
    this.books = new DetailsBooks(ground.database().dataSource());
    this.documents = new Documents(ground.store());
  }

  @Override
  public Optional<Content> of(DeliveryId delivery) {
    return frozen(delivery)
        .or(
            () -> {
              books
                  .find(delivery)
                  .flatMap(this::drawn)
                  .ifPresent(picture -> freeze(delivery, picture));
              return frozen(delivery);
            });
  }

  private Optional<Content> frozen(DeliveryId delivery) {
    return books.picture(delivery).map(place -> Content.of(ground.store().read(place)));
  }

  private void freeze(DeliveryId delivery, Content picture) {
    books.draw(
        delivery,
        ground.store().write(List.of(picture.bytes())).getFirst(),
        ground.clock().instant());
  }

  private Optional<Content> drawn(DetailsBooks.Line line) {
    Optional<IssuerProfile> issuer = issuers.find(line.issuer());
    return issuer
        .flatMap(profile -> documents.read(line.submitted(), profile))
        .map(request -> drawn(request, issuer.orElseThrow().market(), line.leg()));
  }

  private Content drawn(PaymentRequest request, Market market, Leg leg) {
    return pictures.render(request, Rendition.of(request, market, leg)).pdf();
  }
}
