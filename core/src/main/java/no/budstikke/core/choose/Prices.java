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
 * @param extras what costs besides
 */
public record Prices(
    String version,
    LocalDate from,
    Optional<LocalDate> to,
    Map<ChannelId, Cost> items,
    Extras extras) {
  public Prices {
    items = Map.copyOf(items);
  }

  /** A price list in which only hand-overs cost. */
  public Prices(
      String version, LocalDate from, Optional<LocalDate> to, Map<ChannelId, Cost> items) {
    this(version, from, to, items, Extras.NONE);
  }

  /** Whether this edition holds on a civil day of the market. */
  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && to.map(last -> !day.isAfter(last)).orElse(true);
  }

  /**
   * What costs besides hand-overs.
   *
   * @param bankNotice a claim of which the bank gives notice, instead of the usual claim
   * @param extraSheet each sheet of a letter after the first
   * @param lookups one question to a channel's register
   */
  public record Extras(
      Optional<Cost> bankNotice, Optional<Cost> extraSheet, Map<ChannelId, Cost> lookups) {
    /** Nothing. */
    public static final Extras NONE = new Extras(Optional.empty(), Optional.empty(), Map.of());

    public Extras {
      lookups = Map.copyOf(lookups);
    }
  }
}
