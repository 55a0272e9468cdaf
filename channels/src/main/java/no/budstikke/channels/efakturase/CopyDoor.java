package no.budstikke.channels.efakturase;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import no.budstikke.channels.transport.details.AccessDecision;
import no.budstikke.channels.transport.details.DetailsDoor;
import no.budstikke.channels.transport.details.DetailsLinks;
import no.budstikke.core.followup.Door;
import no.budstikke.core.transform.DeliveryId;

/**
 * Lets consumers in to the copies of their invoices: the bank has seen who they are, the address
 * cannot be guessed, and after its time it is gone. Source: Swedish e-faktura, section 9.6.
 */
final class CopyDoor implements Door {
  /** 18 months and 30 days after the due date, which is at most some months after the hand-over. */
  private static final Duration OPEN = Duration.ofDays(730);

  /** A UUID of version 7 begins with the milliseconds of its making. */
  private static final int BELOW_TIME = 16;

  private final DetailsDoor inner;
  private final InstantSource wall;

  CopyDoor(DetailsLinks links, InstantSource wall) {
    this.inner = new DetailsDoor(links, (_, _) -> new AccessDecision.Granted(), wall);
    this.wall = wall;
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
    return Instant.ofEpochMilli(made).plus(OPEN).isBefore(wall.instant());
  }
}
