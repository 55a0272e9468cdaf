package no.budstikke.channels.avtalegiro.operator;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import no.budstikke.channels.avtalegiro.file.Cancellation;
import no.budstikke.channels.avtalegiro.file.Claim;
import no.budstikke.channels.avtalegiro.file.Notifier;
import no.budstikke.channels.avtalegiro.receipt.Reason;
import no.budstikke.channels.transport.counterpart.Behaviour;
import no.budstikke.channels.transport.counterpart.Behaviour.Kind;
import no.budstikke.channels.transport.counterpart.Script;
import no.budstikke.core.request.Kid;

/** Looks at one claim or cancellation. Source: AvtaleGiro, sections 7, 8.3, 8.4, 8.6 and 8.7. */
final class Examiner {
  private static final Set<Kind> REJECTING = Set.of(Kind.ACCEPT, Kind.REJECT);

  private final Books books;
  private final Script script;

  Examiner(Books books, Script script) {
    this.books = books;
    this.script = script;
  }

  /** Why a claim is rejected; empty when it is accepted. */
  Optional<String> fault(Claim claim, Debt debt, Population population, Instant now) {
    Behaviour behaviour = script.about(REJECTING, names(debt, claim.label().shortName()));
    if (behaviour.kind() == Kind.REJECT) {
      return Optional.of(behaviour.word());
    }
    return reason(claim.notifier(), debt, population, now).map(Reason::name);
  }

  /** Why a cancellation is rejected; empty when it has found a claim in time. */
  Optional<String> fault(Cancellation withdrawal, Debt debt, Instant now) {
    String name = withdrawal.label().map(label -> label.shortName()).orElse("");
    Behaviour behaviour = script.about(REJECTING, names(debt, name));
    if (behaviour.kind() == Kind.REJECT) {
      return Optional.of(behaviour.word());
    }
    if (books.waiting(debt) < 1) {
      return Optional.of(Reason.NO_CLAIM.name());
    }
    return Days.isTooLateToCancel(debt.due(), now)
        ? Optional.of(Reason.TOO_LATE.name())
        : Optional.empty();
  }

  /** By what a claim is known to the table. */
  static String[] names(Debt debt, String shortName) {
    return shortName.isBlank()
        ? new String[] {debt.kid(), debt.key(), debt.account()}
        : new String[] {debt.kid(), debt.key(), debt.account(), shortName};
  }

  private Optional<Reason> reason(
      Notifier notifier, Debt debt, Population population, Instant now) {
    if (Kid.read(debt.kid()).value().isEmpty()) {
      return Optional.of(Reason.WRONG_KID);
    }
    if (debt.ore() < 1) {
      return Optional.of(Reason.WRONG_AMOUNT);
    }
    Optional<Consent> consent = population.consent(debt.account(), debt.kid());
    if (consent.isEmpty()) {
      return Optional.of(Reason.NO_MANDATE);
    }
    if (!Days.covers(debt.due()) || Days.isTooEarly(debt.due(), now)) {
      return Optional.of(Reason.TOO_EARLY);
    }
    if (Days.isTooLate(notifier, debt.due(), now)) {
      return Optional.of(Reason.TOO_LATE);
    }
    return isAbove(consent.get(), debt) ? Optional.of(Reason.ABOVE_LIMIT) : Optional.empty();
  }

  private boolean isAbove(Consent consent, Debt debt) {
    if (consent.limit().isEmpty()) {
      return false;
    }
    long before =
        books.inMonth(
            YearMonth.from(debt.due()),
            other -> other.account().equals(consent.account()) && consent.covers(other.kid()));
    return before + debt.ore() > consent.limit().getAsLong();
  }
}
