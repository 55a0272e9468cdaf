package no.budstikke.core.transform;

import java.util.Map;
import no.budstikke.core.request.Content;

/**
 * The exact bytes of one delivery and what the channel needs beside them. Stored before anything is
 * sent.
 *
 * @param content the bytes: a message, a letter, one item of a file
 * @param mediaType for example {@code message/rfc822}
 * @param slip what the channel needs at hand-over without opening the bytes, by its own keys; may
 *     hold an address, so it is kept with the content and never logged
 */
public record Prepared(Content content, String mediaType, Map<String, String> slip) {
  public Prepared {
    slip = Map.copyOf(slip);
  }

  @Override
  public String toString() {
    return "Prepared";
  }
}
