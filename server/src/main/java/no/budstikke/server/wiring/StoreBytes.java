package no.budstikke.server.wiring;

import java.util.Optional;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.request.IssuerId;
import no.budstikke.core.request.RequestId;
import no.budstikke.core.transform.Prepared;
import no.budstikke.pipeline.books.DeliveryBooks;
import no.budstikke.pipeline.books.RequestBooks;
import no.budstikke.pipeline.intake.SubmissionFormat;
import no.budstikke.pipeline.route.PreparedFormat;
import no.budstikke.pipeline.store.DocumentStore;
import no.budstikke.server.problem.Refusal;
import no.budstikke.server.rest.StoredBytes;

/** Bytes out of the document store, and those that would come into it. */
final class StoreBytes implements StoredBytes {
  private final DocumentStore store;
  private final RequestBooks requests;
  private final DeliveryBooks deliveries;
  private final Previews previews;

  StoreBytes(House house) {
    Ground ground = house.ground();
    this.previews = new Previews(house);
    this.store = ground.store();
    this.requests = new RequestBooks(ground.database().dataSource());
    this.deliveries = new DeliveryBooks(ground.database().dataSource());
  }

  @Override
  public Stored document(IssuerId issuer, RequestId request) {
    byte[] stored =
        store.read(
            requests.submission(issuer, request).orElseThrow(() -> Refusal.notFound("request")));
    return new Stored("application/xml", SubmissionFormat.read(stored).document(), true);
  }

  @Override
  public Stored view(IssuerId issuer, RequestId request, ChannelId channel) {
    Optional<Prepared> made =
        deliveries
            .content(issuer, request, channel)
            .map(place -> PreparedFormat.read(store.read(place)));
    Prepared shown = made.orElseGet(() -> previews.of(issuer, request, channel));
    return new Stored(shown.mediaType(), shown.content(), made.isPresent());
  }
}
