package no.budstikke.channels.transport.details;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import no.budstikke.core.followup.Door;
import no.budstikke.core.transform.DeliveryId;

/**
 * A door that lets nobody in to what is older than this; the delivery's name tells when it was
 * made. Source: eFaktura, section 7.1; Swedish e-faktura, section 9.6.
 */
public final class TimedDoor implements Door {
  /** A UUID of version 7 begins with the milliseconds of its making. */
  private static final int BELOW_TIME = 16;

  private final Door inner;
  private final Duration open;
  private final InstantSource clock;

  /** Closes another door to deliveries that were made so long ago, by this clock. */
  public TimedDoor(Door inner, Duration open, InstantSource clock) {
    this.inner = inner;
    this.open = open;
    this.clock = clock;
  }

  @Override
  public Admission admit(String path, Map<String, String> query) {
    Admission admission = inner.admit(path, query);
    return admission instanceof Admission.Welcome(var delivery, var _) && isOver(delivery)
        ? new Admission.Gone()
        : admission;
  }

  private boolean isOver(DeliveryId delivery) {
    long made = delivery.value().getMostSignificantBits() >>> BELOW_TIME;
    return Instant.ofEpochMilli(made).plus(open).isBefore(clock.instant());
  }
}
