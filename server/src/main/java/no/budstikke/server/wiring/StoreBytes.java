package no.budstikke.server.wiring;

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

/** Bytes out of the document store. */
final class StoreBytes implements StoredBytes {
  private final DocumentStore store;
  private final RequestBooks requests;
  private final DeliveryBooks deliveries;

  StoreBytes(Ground ground) {
    this.store = ground.store();
    this.requests = new RequestBooks(ground.database().dataSource());
    this.deliveries = new DeliveryBooks(ground.database().dataSource());
  }

  @Override
  public Stored document(IssuerId issuer, RequestId request) {
    byte[] stored =
        store.read(
            requests.submission(issuer, request).orElseThrow(() -> Refusal.notFound("request")));
    return new Stored("application/xml", SubmissionFormat.read(stored).document());
  }

  @Override
  public Stored view(IssuerId issuer, RequestId request, ChannelId channel) {
    byte[] stored =
        store.read(
            deliveries
                .content(issuer, request, channel)
                .orElseThrow(() -> Refusal.notFound("delivery")));
    Prepared prepared = PreparedFormat.read(stored);
    return new Stored(prepared.mediaType(), prepared.content());
  }
}
