package no.budstikke.core.choose;

import java.util.List;
import java.util.Map;
import no.budstikke.core.lookup.Reachability;
import no.budstikke.core.lookup.RegisterId;

/**
 * One answer that a decision rests on, and what it cost. Source: product specification, section 4.4
 * and R-LU-2.
 *
 * @param channel whose register was asked
 * @param answer what it said and when
 * @param price nothing for an answer that was there before the request came, or of our own mirror
 */
public record Lookup(ChannelId channel, Reachability answer, Cost price) {
  /** All answers of a snapshot, in the order of the channels' names. */
  public static List<Lookup> of(Snapshot snapshot) {
    return snapshot.world().answers().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> new Lookup(entry.getKey(), entry.getValue(), price(entry, snapshot)))
        .toList();
  }

  private static Cost price(Map.Entry<ChannelId, Reachability> entry, Snapshot snapshot) {
    Reachability answer = entry.getValue();
    return answer.source().equals(RegisterId.MANDATE_MIRROR)
            || answer.at().isBefore(snapshot.facts().received())
        ? Cost.zero(snapshot.market().currency())
        : Pricing.ofQuestion(entry.getKey(), snapshot);
  }
}
