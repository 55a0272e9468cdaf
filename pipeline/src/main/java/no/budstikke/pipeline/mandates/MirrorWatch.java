package no.budstikke.pipeline.mandates;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.request.IssuerId;
import no.budstikke.pipeline.alarms.Alarms;
import no.budstikke.pipeline.issuers.IssuerProfile;
import no.budstikke.pipeline.issuers.Issuers;
import no.budstikke.pipeline.postgres.NewsCursor;
import no.budstikke.pipeline.postgres.Transactions;

/** Shows mirrors that are older than their issuer's policy allows (R-LU-3). */
public final class MirrorWatch {
  private static final String KIND = "MANDATES_STALE";

  private final Transactions transactions;
  private final Issuers issuers;
  private final InstantSource clock;
  private final List<ChannelId> channels;

  /**
   * Watches mirrors.
   *
   * @param channels those that feed one
   */
  public MirrorWatch(
      Transactions transactions, Issuers issuers, InstantSource clock, List<ChannelId> channels) {
    this.transactions = transactions;
    this.issuers = issuers;
    this.clock = clock;
    this.channels = List.copyOf(channels);
  }

  /** Looks at all of them once. */
  public void look() {
    if (channels.isEmpty()) {
      return;
    }
    List<IssuerProfile> profiles =
        issuers.all().stream().flatMap(id -> issuers.find(id).stream()).toList();
    Instant now = clock.instant();
    for (ChannelId channel : channels) {
      transactions.run(
          sql -> {
            Optional<Instant> heard =
                new NewsCursor(sql, NewsCursor.Kind.MANDATES, channel).mark().heard();
            Alarms alarms = new Alarms(sql, clock);
            for (IssuerProfile issuer : profiles) {
              show(alarms, issuer, channel, isStale(issuer, channel, heard, now));
            }
          });
    }
  }

  private static boolean isStale(
      IssuerProfile issuer, ChannelId channel, Optional<Instant> heard, Instant now) {
    return issuer.policy().agreement(channel).isPresent()
        && heard
            .map(at -> at.plus(MandateMirror.freshness(issuer.policy(), channel)))
            .filter(now::isBefore)
            .isEmpty();
  }

  private static void show(Alarms alarms, IssuerProfile issuer, ChannelId channel, boolean stale) {
    String scope = scope(channel, issuer.id());
    if (stale) {
      alarms.raise(
          KIND,
          scope,
          "Nothing has been heard of mandates for longer than the policy allows: is the"
              + " counterpart away? Until then the choice trusts no mandate.");
    } else {
      alarms.clear(KIND, scope);
    }
  }

  private static String scope(ChannelId channel, IssuerId issuer) {
    return channel + " " + issuer;
  }
}
