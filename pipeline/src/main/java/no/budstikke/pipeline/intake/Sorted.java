package no.budstikke.pipeline.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A chunk of arrivals, sorted by what becomes of them.
 *
 * @param fresh new and right
 * @param rejected new and wrong, conflicts included
 * @param known duplicates: which request each is
 * @param conflicts which request stands in the way of each
 */
record Sorted(List<Arrival> fresh, List<Arrival> rejected, List<UUID> known, List<UUID> conflicts) {
  /** Sorts; later arrivals of the same chunk see the earlier ones. */
  static Sorted of(List<Arrival> arrivals, Holders holders) {
    Sorted sorted =
        new Sorted(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (Arrival arrival : arrivals) {
      if (arrival.isRejected()) {
        sorted.rejected.add(arrival);
      } else {
        holders
            .of(arrival)
            .ifPresentOrElse(
                holder -> sorted.inTheWay(arrival, holder),
                () -> {
                  holders.add(arrival);
                  sorted.fresh.add(arrival);
                });
      }
    }
    return sorted;
  }

  private void inTheWay(Arrival arrival, Holders.Holder holder) {
    if (holder.fingerprint().equals(arrival.fingerprint()) && !holder.underWay()) {
      known.add(holder.request());
    } else {
      conflicts.add(holder.request());
      rejected.add(arrival.refused(holder.underWay()));
    }
  }
}
