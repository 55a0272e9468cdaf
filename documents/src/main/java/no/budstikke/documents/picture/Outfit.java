package no.budstikke.documents.picture;

import java.util.Optional;
import no.budstikke.core.request.Content;

/**
 * What a picture gets beside the request itself. Source: mail and print, sections 3.9 and 5.1.
 *
 * @param look the issuer's own
 * @param link to the consumer's page, for the code that phones read
 * @param source the document that machines read, where the issuer wants it inside
 */
public record Outfit(Look look, Optional<String> link, Optional<Content> source) {
  /** Nothing of anybody's own. */
  public static final Outfit PLAIN = new Outfit(Look.PLAIN, Optional.empty(), Optional.empty());

  /** A look and nothing else. */
  public static Outfit in(Look look) {
    return new Outfit(look, Optional.empty(), Optional.empty());
  }

  @Override
  public String toString() {
    return "Outfit";
  }
}
