package no.budstikke.core.registration;

import java.util.Optional;
import no.budstikke.core.choose.Agreement;
import no.budstikke.core.followup.ReplyCursor;

/** A scheme's news of registrations, and the way back for our answers. */
public interface Registrations {
  /**
   * The next news after a cursor. Reading changes nothing at the counterpart.
   *
   * @param limit at most so many pieces
   */
  RegistrationPage registrationsAfter(ReplyCursor cursor, int limit);

  /**
   * Hands answers over. Handing the same over again is safe.
   *
   * @return whether the counterpart has them
   */
  boolean answer(RegistrationAnswers answers);

  /** How the registrations of an issuer with this contract are judged; empty when it is wrong. */
  Optional<RegistrationRules> rules(Agreement agreement);
}
