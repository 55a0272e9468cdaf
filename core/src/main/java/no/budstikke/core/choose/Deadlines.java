package no.budstikke.core.choose;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Optional;
import no.budstikke.core.calendar.BankDays;
import no.budstikke.core.calendar.CivilTime;
import no.budstikke.core.choose.ChannelRule.Lead;

/**
 * The latest safe hand-over of each leg: the channel's cut-off less the issuer's margin (R-SC-1).
 * What asks for no money has none. Source: AvtaleGiro, sections 8.3 to 8.5; eFaktura, section 8;
 * design, ruling 5.
 */
public final class Deadlines {
  /** Bank days after the debit on which the money should have been posted (R-AG-14). */
  private static final int POSTING_BANK_DAYS = 3;

  private static final int MONTHS_BEFORE = 3;
  private static final int DAYS_AFTER = 14;

  private final CivilTime civil;
  private final BankDays bank;
  private final ChannelRules rules;
  private final Duration margin;
  private final Optional<LocalDate> due;
  private final boolean inCalendar;
  private final Optional<Instant> claim;

  Deadlines(Snapshot snapshot) {
    civil = CivilTime.of(snapshot.market());
    bank = BankDays.of(snapshot.market());
    rules = snapshot.rules();
    margin = snapshot.policy().conduct().safetyMargin();
    due = snapshot.facts().payable() ? snapshot.facts().due() : Optional.empty();
    inCalendar =
        due.isPresent()
            && bank.covers(due.get().minusMonths(MONTHS_BEFORE))
            && bank.covers(due.get().plusDays(DAYS_AFTER));
    claim =
        switch (snapshot.market()) {
          case NO -> claim(lead(Channels.AVTALEGIRO));
          case SE -> claim(lead(Channels.AUTOGIRO));
        };
  }

  /** Of the legs of a request that has been routed. */
  public static Deadlines of(Snapshot snapshot) {
    return new Deadlines(snapshot);
  }

  /**
   * Until when a leg can be asked back: a claim until the cut-off on the bank day before the debit
   * (R-AG-10), an eFaktura until it expires (R-EF-8). Empty for all else, and beyond the calendar.
   */
  public Optional<Instant> recall(Leg leg) {
    if (leg.channel().equals(Channels.EFAKTURA)) {
      return due.map(day -> civil.at(day.plusDays(DAYS_AFTER + 1L).atStartOfDay()));
    }
    return leg.isClaim() && inCalendar
        ? due.map(day -> at(bank.previous(bank.onOrAfter(day)), lead(leg.channel())))
        : Optional.empty();
  }

  /**
   * When a claim of which nothing has been posted counts as unpaid: when the third bank day after
   * the debit is over (R-AG-14). Empty beyond the calendar.
   */
  public Optional<Instant> unpaid() {
    return inCalendar
        ? due.map(
            day ->
                civil.at(
                    bank.plus(bank.onOrAfter(day), POSTING_BANK_DAYS).plusDays(1).atStartOfDay()))
        : Optional.empty();
  }

  /** The latest safe hand-over of a leg; an issuer's notice has its limit of ruling 5. */
  public Optional<Instant> of(Leg leg, Plan plan) {
    if (due.isEmpty() || isBeyondCalendar(leg, plan)) {
      return Optional.empty();
    }
    if (leg.isClaim()) {
      return leg.isBankNotified() ? bankNotice(due.get()) : claim;
    }
    Lead lead = lead(leg.channel());
    return Optional.of(plan.hasClaim() ? notice(due.get(), lead) : payable(due.get(), lead));
  }

  /** Whether the leg counts bank days of which no calendar speaks (R-SC-4). */
  boolean isBeyondCalendar(Leg leg, Plan plan) {
    return due.isPresent()
        && !inCalendar
        && (plan.hasClaim() || lead(leg.channel()).bankDays() > 0);
  }

  private Optional<Instant> claim(Lead lead) {
    return inCalendar
        ? due.map(day -> at(bank.minus(bank.onOrAfter(day), lead.bankDays()), lead))
        : Optional.empty();
  }

  /** Two months' turns: from mid-month on, the notice went out at the end of the month before. */
  private Optional<Instant> bankNotice(LocalDate day) {
    int back = day.getDayOfMonth() >= rules.notice().turnOfMonth() ? 1 : 2;
    LocalDate end = YearMonth.from(day).minusMonths(back).atEndOfMonth();
    return Optional.of(safe(bank.onOrBefore(end).atTime(rules.notice().bankCutOff())));
  }

  private Instant notice(LocalDate day, Lead lead) {
    LocalDate told = bank.onOrAfter(day).minusDays(rules.notice().daysBefore());
    LocalDate arrival = bank.minus(told, lead.bankDays() + lead.marginBankDays());
    LocalDate own = day.minusDays(lead.calendarDays());
    return at(own.isBefore(arrival) ? own : arrival, lead);
  }

  private Instant payable(LocalDate day, Lead lead) {
    LocalDate own = day.minusDays(lead.calendarDays());
    return at(lead.bankDays() == 0 ? own : bank.minus(own, lead.bankDays()), lead);
  }

  /** The lead's cut-off on that day; without one the day's end. */
  private Instant at(LocalDate day, Lead lead) {
    return lead.cutOff().isPresent()
        ? safe(day.atTime(lead.cutOff().get()))
        : safe(day.plusDays(1).atStartOfDay());
  }

  private Instant safe(LocalDateTime cutOff) {
    Instant end = civil.at(cutOff);
    return margin.isZero() ? end : end.minus(margin);
  }

  private Lead lead(ChannelId channel) {
    return rules.of(channel).map(ChannelRule::lead).orElse(Lead.NONE);
  }
}
