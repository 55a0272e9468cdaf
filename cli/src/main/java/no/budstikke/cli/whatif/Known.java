package no.budstikke.cli.whatif;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.choose.Facts;
import no.budstikke.core.choose.Facts.Ways;
import no.budstikke.core.choose.Standing;
import no.budstikke.core.lookup.Reachability;
import no.budstikke.core.lookup.RegisterId;

/**
 * What the registers and the issuer know of one consumer.
 *
 * @param said by channel
 * @param email whether an address is known besides what the document says
 * @param standing suppressions, preferences, status
 */
record Known(Map<ChannelId, Said> said, boolean email, Standing standing) {
  private static final Duration FRESH = Duration.ofHours(1);

  Known {
    said = Map.copyOf(said);
  }

  /** The answers as if the registers had just been asked. */
  Map<ChannelId, Reachability> answers(Iterable<ChannelId> channels, Instant at) {
    Map<ChannelId, Reachability> answers = new TreeMap<>();
    for (ChannelId channel : channels) {
      Said one = said.getOrDefault(channel, Said.NO);
      answers.put(
          channel,
          new Reachability(
              one.answer(),
              new RegisterId(channel.value()),
              at,
              at.plus(FRESH),
              one.detail(),
              one.since()));
    }
    return answers;
  }

  /** The facts with the e-mail address that the document does not say. */
  Facts over(Facts facts) {
    if (!email || facts.ways().email()) {
      return facts;
    }
    Ways ways = facts.ways();
    return new Facts(
        facts.number(),
        facts.kind(),
        facts.due(),
        facts.amount(),
        new Ways(
            ways.claimable(),
            ways.nationalId(),
            ways.efakturaKeys(),
            ways.customerNumber(),
            true,
            ways.post(),
            ways.protectedIdentity()),
        facts.weight(),
        facts.wishes(),
        facts.received());
  }
}
