package no.budstikke.channels.efakturase;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import no.budstikke.channels.transport.details.AccessDecision;
import no.budstikke.channels.transport.details.DetailsDoor;
import no.budstikke.channels.transport.details.DetailsLinks;
import no.budstikke.channels.transport.details.TimedDoor;
import no.budstikke.core.followup.Door;

/**
 * Lets consumers in to the copies of their invoices: the bank has seen who they are, the address
 * cannot be guessed, and after its time it is gone. Source: Swedish e-faktura, section 9.6.
 */
final class CopyDoor implements Door {
  /** 18 months and 30 days after the due date, which is at most some months after the hand-over. */
  private static final Duration OPEN = Duration.ofDays(730);

  private final Door inner;

  CopyDoor(DetailsLinks links, InstantSource wall) {
    this.inner =
        new TimedDoor(
            new DetailsDoor(links, (_, _) -> new AccessDecision.Granted(), wall), OPEN, wall);
  }

  @Override
  public Admission admit(String path, Map<String, String> query) {
    return inner.admit(path, query);
  }
}
