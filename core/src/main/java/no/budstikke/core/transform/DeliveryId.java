package no.budstikke.core.transform;

import java.util.UUID;

/**
 * The name of one leg by one channel, a UUID of version 7. It stays the same over all attempts and
 * is the key by which counterparts can recognise a repetition (I-3).
 *
 * @param value the UUID
 */
public record DeliveryId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
