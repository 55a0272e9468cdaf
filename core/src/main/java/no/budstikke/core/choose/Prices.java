package no.budstikke.core.choose;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * One edition of a price list: what one hand-over by a channel costs the issuer.
 *
 * @param version stored with each decision
 * @param from first civil day it holds
 * @param to last civil day it holds, where known
 * @param items price by channel
 */
public record Prices(
    String version, LocalDate from, Optional<LocalDate> to, Map<ChannelId, Cost> items) {
  public Prices {
    items = Map.copyOf(items);
  }

  /** Whether this edition holds on a civil day of the market. */
  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && to.map(last -> !day.isAfter(last)).orElse(true);
  }
}
