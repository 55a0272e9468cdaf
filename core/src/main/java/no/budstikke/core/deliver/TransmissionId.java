package no.budstikke.core.deliver;

import java.util.UUID;

/**
 * The name of one file of many deliveries, a UUID of version 7.
 *
 * @param value the UUID
 */
public record TransmissionId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
