package no.budstikke.core.validate;

import java.util.Optional;

/**
 * Where a finding is, in the bytes received.
 *
 * @param entry name inside an envelope, where there is one
 * @param xpath absolute, with the usual prefixes and a position on every step; empty when the XML
 *     cannot be read
 * @param focus the more exact node, where it differs from {@code xpath}
 * @param line 1-based, relative to the document; 0 when unknown
 * @param column 1-based; 0 when unknown
 */
public record Place(
    Optional<String> entry, String xpath, Optional<String> focus, int line, int column) {
  /** No place inside: the finding is about the whole. */
  public static final Place WHOLE = new Place(Optional.empty(), "", Optional.empty(), 0, 0);

  /** The same place inside a named entry. */
  public Place in(String entryName) {
    return new Place(Optional.of(entryName), xpath, focus, line, column);
  }
}
