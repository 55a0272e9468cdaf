package no.budstikke.core.followup;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import no.budstikke.core.calendar.BankDays;
import no.budstikke.core.calendar.CivilTime;
import no.budstikke.core.request.Market;

/** The times of personal pages. Source: mail and print, sections 1.3 and 1.4. */
public final class PageTimes {
  private static final int POSTAL_LEAD_DAYS = 4;
  private static final int PAY_WINDOW_DAYS = 7;
  private static final int LINK_AFTER_DUE_DAYS = 90;
  private static final int LINK_MONTHS = 18;
  private static final int LEAST_LINK_DAYS = 30;
  private static final int PAGE_MONTHS = 24;

  private final Market market;

  private PageTimes(Market market) {
    this.market = market;
  }

  /** Of a market, whose work days count. */
  public static PageTimes in(Market market) {
    return new PageTimes(market);
  }

  /**
   * When a letter follows what nobody opened: so many work days after it was sent, or earlier, so
   * that the letter arrives in time to be paid.
   */
  public Instant letter(Instant sent, int workDays, Optional<LocalDate> due) {
    ZonedDateTime local = sent.atZone(market.zone());
    LocalDate day = BankDays.of(market).plus(local.toLocalDate(), workDays);
    Instant patience = CivilTime.of(market).at(day.atTime(local.toLocalTime()));
    return due.map(this::lastPost).filter(patience::isAfter).orElse(patience);
  }

  /** From when a letter would come too late to be paid in peace. */
  public Instant lastPost(LocalDate due) {
    LocalDate day = due.minusDays(POSTAL_LEAD_DAYS + PAY_WINDOW_DAYS);
    return CivilTime.of(market).at(day.atStartOfDay());
  }

  /** Until when a link lives: 90 days after the due date, but 30 days at least. */
  public Instant linkEnds(Instant made, Optional<LocalDate> due) {
    LocalDate today = LocalDate.ofInstant(made, market.zone());
    LocalDate wanted = due.orElse(today).plusDays(LINK_AFTER_DUE_DAYS);
    LocalDate least = today.plusDays(LEAST_LINK_DAYS);
    LocalDate most = today.plusMonths(LINK_MONTHS);
    LocalDate day = wanted.isBefore(least) ? least : wanted;
    return CivilTime.of(market).at((day.isAfter(most) ? most : day).atStartOfDay());
  }

  /** Until when there is a page at all (R-PD-9). */
  public Instant pageEnds(Instant made) {
    return made.atZone(market.zone()).plusMonths(PAGE_MONTHS).toInstant().minus(Duration.ofDays(1));
  }
}
