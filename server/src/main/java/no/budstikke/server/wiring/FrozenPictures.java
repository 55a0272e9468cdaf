package no.budstikke.server.wiring;

import java.util.List;
import java.util.Optional;
import no.budstikke.core.request.Content;
import no.budstikke.core.transform.DeliveryId;
import no.budstikke.documents.picture.InvoicePage;
import no.budstikke.documents.picture.InvoicePicture;
import no.budstikke.documents.picture.LookTerms;
import no.budstikke.documents.picture.Outfit;
import no.budstikke.pipeline.books.DetailsBooks;
import no.budstikke.server.personal.Shown;
import no.budstikke.server.rest.DetailsController;

/** Draws a picture when a consumer first asks for it, and keeps it (design, section 4). */
final class FrozenPictures implements DetailsController.Pictures {
  private static final String PAGE = "text/html";

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
  public Optional<Content> of(DeliveryId delivery, String form) {
    return frozen(delivery, form)
        .or(
            () -> {
              books
                  .find(delivery)
                  .flatMap(line -> drawn(line, form))
                  .ifPresent(picture -> freeze(delivery, form, picture));
              return frozen(delivery, form);
            });
  }

  private Optional<Content> frozen(DeliveryId delivery, String form) {
    return books.picture(delivery, form).map(place -> Content.of(ground.store().read(place)));
  }

  private void freeze(DeliveryId delivery, String form, Content picture) {
    books.draw(
        delivery,
        form,
        ground.store().write(List.of(picture.bytes())).getFirst(),
        ground.clock().instant());
  }

  private Optional<Content> drawn(DetailsBooks.Line line, String form) {
    return documents.of(line).map(shown -> drawn(shown, documents.source(line, shown), form));
  }

  /** In the issuer's look, as its agreement with the channel is now. */
  private Content drawn(Shown shown, Optional<Content> source, String form) {
    Outfit outfit = new Outfit(LookTerms.of(shown.terms()), Optional.empty(), source);
    return form.equals(PAGE)
        ? InvoicePage.render(shown.request(), shown.rendition(), outfit)
        : pictures.render(shown.request(), shown.rendition(), outfit).pdf();
  }
}
