package no.budstikke.core.registration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Our answers to the acknowledged registrations of one piece. Source: Swedish e-faktura, section
 * 4.3.
 *
 * @param identity the issuer's identity in the scheme
 * @param answersTo the scheme's name for the piece
 * @param created stored before the first attempt, so that the same bytes can be made again
 * @param answers in the order of the events
 */
public record RegistrationAnswers(
    String identity, String answersTo, Instant created, List<Answer> answers) {
  public RegistrationAnswers {
    answers = List.copyOf(answers);
  }

  /**
   * One answer.
   *
   * @param event the scheme's name for the event
   * @param refusal why not; accepted without
   */
  public record Answer(String event, Optional<Refusal> refusal) {}
}
