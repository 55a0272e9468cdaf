package no.budstikke.pipeline.ledger;

import java.util.Optional;
import java.util.UUID;
import no.budstikke.core.journey.RequestState;
import no.budstikke.pipeline.store.BlobRef;

/** A request on an open page: where it is now, and the end of its chain of events. */
public final class Head {
  private final Identity identity;
  RequestState state;
  Optional<String> plan;
  int decisions;
  int lastEvent;
  byte[] lastHash;

  /**
   * What never changes.
   *
   * @param id its name
   * @param batch the batch it came in
   * @param submission where the document lies
   */
  record Identity(UUID id, Optional<UUID> batch, BlobRef submission) {}

  Head(Identity identity, RequestState state, int lastEvent, byte[] lastHash) {
    this.identity = identity;
    this.state = state;
    this.plan = Optional.empty();
    this.lastEvent = lastEvent;
    this.lastHash = lastHash;
  }

  /** Its name. */
  public UUID id() {
    return identity.id();
  }

  /** The batch it came in, unless it came alone. */
  public Optional<UUID> batch() {
    return identity.batch();
  }

  /** Where the document lies as it was handed in. */
  public BlobRef submission() {
    return identity.submission();
  }

  /** Where it is. */
  public RequestState state() {
    return state;
  }

  /** How many decisions there have been. */
  public int decisions() {
    return decisions;
  }
}
