package no.budstikke.pipeline.personal;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import no.budstikke.core.request.IssuerId;
import no.budstikke.core.transform.DeliveryId;
import no.budstikke.core.transform.Invitation;

/**
 * A link and the page that it leads to.
 *
 * @param issuer whose
 * @param request whose document
 * @param delivery the delivery that first led to it
 * @param link how this link is
 * @param factor what is asked for before the document is shown
 * @param tries how many answers were wrong since the newest link
 * @param letterAfter after how many work days unopened a letter follows; 0 for never
 * @param openedAt when a person first acted
 */
public record PageEntry(
    IssuerId issuer,
    UUID request,
    DeliveryId delivery,
    Link link,
    Invitation.Factor factor,
    int tries,
    int letterAfter,
    Optional<Instant> openedAt) {
  /** How many wrong answers shut a link (mail and print, section 1.4). */
  public static final int MOST_TRIES = 5;

  /**
   * How a link is.
   *
   * @param expiresAt until when it leads there
   * @param revoked whether another has taken its place, or it was shut
   * @param disowned whether somebody has said that the page is not his
   */
  public record Link(Instant expiresAt, boolean revoked, boolean disowned) {}

  /** Whether the link leads to the page at a moment. */
  public boolean isOpen(Instant now) {
    return !link.revoked() && now.isBefore(link.expiresAt());
  }

  /** The same after so many tries. */
  public PageEntry withTries(int now) {
    return new PageEntry(issuer, request, delivery, link, factor, now, letterAfter, openedAt);
  }

  /** Whether somebody has said that it is not his: no link leads there any more. */
  public boolean isDisowned() {
    return link.disowned();
  }

  /** Whether too many answers were wrong. */
  public boolean isLocked() {
    return tries >= MOST_TRIES;
  }
}
