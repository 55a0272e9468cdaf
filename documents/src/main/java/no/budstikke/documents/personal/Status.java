package no.budstikke.documents.personal;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The line at the top that keeps anybody from paying twice. Source: mail and print, section 1.5 #1.
 */
public sealed interface Status {
  /** Money is asked for, by a day where there is one. */
  record ToPay(Optional<LocalDate> due) implements Status {
    @Override
    public String toString() {
      return "ToPay";
    }
  }

  /** It is still to be paid, and the same document is on its way on paper, too. */
  record LetterOnItsWay(LocalDate sent, Optional<LocalDate> due) implements Status {
    @Override
    public String toString() {
      return "LetterOnItsWay";
    }
  }

  /** The money is drawn by a direct debit on this day. */
  record DebitedOn(LocalDate day) implements Status {
    @Override
    public String toString() {
      return "DebitedOn";
    }
  }

  /** It is settled. */
  record PaidOn(LocalDate day) implements Status {
    @Override
    public String toString() {
      return "PaidOn";
    }
  }

  /** A credit note has taken it back. */
  record Credited() implements Status {}

  /** The issuer has called it back. */
  record Withdrawn() implements Status {}

  /** Nothing was ever to be paid here: a credit note, or a copy. */
  record NothingToPay() implements Status {}
}
