package no.budstikke.core.receive;

import java.util.UUID;

/**
 * Our name for what an issuer handed us together, a UUID of version 7.
 *
 * @param value the UUID
 */
public record BatchId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
