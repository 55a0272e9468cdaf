package no.budstikke.server.wiring;

import java.util.List;
import java.util.Optional;
import no.budstikke.core.request.Content;
import no.budstikke.core.transform.DeliveryId;
import no.budstikke.documents.picture.InvoicePicture;
import no.budstikke.documents.picture.LookTerms;
import no.budstikke.documents.picture.Outfit;
import no.budstikke.pipeline.books.DetailsBooks;
import no.budstikke.server.rest.DetailsController;

/** Draws a picture when a consumer first asks for it, and keeps it (design, section 4). */
final class FrozenPictures implements DetailsController.Pictures {
  private final Ground ground;
  private final SentDocuments documents;
  private final DetailsBooks books;
  private final InvoicePicture pictures = new InvoicePicture();

  FrozenPictures(Ground ground, SentDocuments documents) {
    this.ground = ground;
    this.documents = documents;
    this.books = new DetailsBooks(ground.database().dataSource());
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
    return documents
        .of(line)
        .map(
            shown ->
                pictures
                    .render(
                        shown.request(), shown.rendition(), Outfit.in(LookTerms.of(shown.terms())))
                    .pdf());
  }
}
