package no.budstikke.core.request;

import java.util.UUID;

/**
 * Our own name for a payment request, a UUID of version 7. It says nothing about the consumer and
 * may be logged.
 *
 * @param value the UUID
 */
public record RequestId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
