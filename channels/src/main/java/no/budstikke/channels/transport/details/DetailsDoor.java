package no.budstikke.channels.transport.details;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import no.budstikke.core.followup.Door;
import no.budstikke.core.transform.DeliveryId;

/**
 * Lets consumers in to their documents, and nobody too often: one document is opened a few times a
 * minute by whoever may. Source: eFaktura, section 7.
 */
public final class DetailsDoor implements Door {
  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final int MOST = 20;
  private static final int REMEMBERED = 10_000;

  private final DetailsLinks links;
  private final AccessVerifier verifier;
  private final InstantSource wall;
  private final Map<DeliveryId, Knocks> knocks =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<DeliveryId, Knocks> eldest) {
          return size() > REMEMBERED;
        }
      };

  /** To documents at these addresses, for whom the verifier lets in. */
  public DetailsDoor(DetailsLinks links, AccessVerifier verifier, InstantSource wall) {
    this.links = links;
    this.verifier = verifier;
    this.wall = wall;
  }

  /** How often somebody has knocked since. */
  private record Knocks(Instant since, int count) {}

  @Override
  public Admission admit(String path, Map<String, String> query) {
    Optional<DetailsLinks.Target> target = links.target(path);
    if (target.isEmpty()) {
      return new Admission.NotHere();
    }
    DeliveryId delivery = target.get().delivery();
    if (isTooOften(delivery)) {
      return new Admission.TooOften(WINDOW);
    }
    return switch (verifier.decide(links.of(path), query)) {
      case AccessDecision.Granted _ ->
          new Admission.Welcome(delivery, target.get().form().mediaType());
      case AccessDecision.Denied(var code) -> new Admission.Refused(code);
      case AccessDecision.NotNow _ -> new Admission.NotNow(SOON);
    };
  }

  private boolean isTooOften(DeliveryId delivery) {
    Instant now = wall.instant();
    synchronized (knocks) {
      Knocks before =
          Optional.ofNullable(knocks.get(delivery))
              .filter(known -> now.isBefore(known.since().plus(WINDOW)))
              .orElseGet(() -> new Knocks(now, 0));
      knocks.put(delivery, new Knocks(before.since(), before.count() + 1));
      return before.count() >= MOST;
    }
  }
}
