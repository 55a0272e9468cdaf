package no.budstikke.cli.whatif;

import java.time.LocalDate;
import java.util.Optional;
import no.budstikke.core.lookup.Reachability.Answer;

/**
 * What one register says of one consumer.
 *
 * @param answer yes, no or nothing
 * @param detail the register's reason or class
 * @param since when the agreement was made
 */
record Said(Answer answer, Optional<String> detail, Optional<LocalDate> since) {
  static final Said NO = new Said(Answer.NO, Optional.empty(), Optional.empty());
}
