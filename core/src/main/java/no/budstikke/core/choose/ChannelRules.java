package no.budstikke.core.choose;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;

/**
 * One edition of what a market's channels take and until when. Never constants: the values are
 * effective-dated data with their provenance (product specification, section 5 and open point O-1).
 *
 * @param version stored with each decision
 * @param from first civil day it holds
 * @param to last civil day it holds, where known
 * @param channels a rule for each channel
 * @param notice how payers of direct debits are told
 */
public record ChannelRules(
    String version,
    LocalDate from,
    Optional<LocalDate> to,
    Map<ChannelId, ChannelRule> channels,
    DebitNotice notice) {
  /** No rules: channels that need some cannot be used. */
  public static final ChannelRules NONE =
      new ChannelRules(
          "none",
          LocalDate.EPOCH,
          Optional.empty(),
          Map.of(),
          new DebitNotice(0, 1, LocalTime.MIDNIGHT));

  public ChannelRules {
    channels = Map.copyOf(channels);
  }

  /** A channel's rule, where it has one. */
  public Optional<ChannelRule> of(ChannelId channel) {
    return Optional.ofNullable(channels.get(channel));
  }

  /** Whether this edition holds on a civil day of the market. */
  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && to.map(last -> !day.isAfter(last)).orElse(true);
  }

  /**
   * How payers of direct debits are told. Source: AvtaleGiro, sections 8.4 and 8.5.
   *
   * @param daysBefore calendar days before the debit by which the issuer's own notice is there
   * @param turnOfMonth from this day of the month on, the bank's notice goes out a month later
   * @param bankCutOff until when on the last bank day the bank takes claims it gives notice of
   */
  public record DebitNotice(int daysBefore, int turnOfMonth, LocalTime bankCutOff) {}
}
