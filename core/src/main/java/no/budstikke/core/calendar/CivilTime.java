package no.budstikke.core.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.stream.IntStream;
import no.budstikke.core.request.Market;

/**
 * Civil times of a market as moments. How far each day of the bank calendar is from UTC is worked
 * out once: every cut-off of every decision is such a time.
 */
public final class CivilTime {
  private static final CivilTime NORWAY = new CivilTime(Market.NO);
  private static final CivilTime SWEDEN = new CivilTime(Market.SE);

  private final ZoneRules rules;
  private final long first;

  /** Of each day's beginning; the last one ends the span. */
  private final ZoneOffset[] offsets;

  private CivilTime(Market market) {
    rules = market.zone().getRules();
    BankDays calendar = BankDays.of(market);
    first = calendar.validFrom().toEpochDay();
    int days = Math.toIntExact(calendar.validTo().toEpochDay() - first) + 2;
    offsets =
        IntStream.range(0, days)
            .mapToObj(day -> rules.getOffset(LocalDate.ofEpochDay(first + day).atStartOfDay()))
            .toArray(ZoneOffset[]::new);
  }

  /** The civil time of a market. */
  public static CivilTime of(Market market) {
    return switch (market) {
      case NO -> NORWAY;
      case SE -> SWEDEN;
    };
  }

  /**
   * When it is this time. Where clocks go forwards over it, as much later; where it comes twice,
   * the first of them.
   */
  public Instant at(LocalDateTime time) {
    return time.toInstant(offset(time));
  }

  private ZoneOffset offset(LocalDateTime time) {
    long day = time.toLocalDate().toEpochDay() - first;
    if (day >= 0 && day < offsets.length - 1) {
      ZoneOffset offset = offsets[(int) day];
      if (offset.equals(offsets[(int) day + 1])) {
        return offset;
      }
    }
    return rules.getOffset(time);
  }
}
