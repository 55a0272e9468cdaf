package no.budstikke.pipeline.books;

import java.util.UUID;

/**
 * What a decision rested on, as it was written down.
 *
 * @param request about which it was made
 * @param text in the form of {@code route.SnapshotFormat}
 */
public record StoredSnapshot(UUID request, String text) {
  @Override
  public String toString() {
    return "StoredSnapshot " + request;
  }
}
