package no.budstikke.channels.kivra;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import no.budstikke.core.choose.ReasonCode;
import no.budstikke.core.deliver.DeliveryResult;

/**
 * What a refusal means, by its code and not by its status. Source: Kivra, section 9. Too large is a
 * matter of this channel alone, so the next may take it.
 */
final class AnswerCodes {
  private static final Map<String, ReasonCode> NOT_DELIVERABLE =
      Map.of(
          "40009", ReasonCode.ID_INVALID,
          "40018", ReasonCode.ID_INVALID,
          "40032", ReasonCode.MAILBOX_NOT_MEMBER,
          "40105", ReasonCode.MAILBOX_NOT_MEMBER,
          "41300", ReasonCode.SIZE_EXCEEDED);

  private static final Set<String> MISCONFIGURED =
      Set.of("40015", "40110", "40300", "40301", "40400", "42220");

  private static final int BUSY = 429;
  private static final int NOT_LET_IN = 401;
  private static final int THEIR_FAULT = 500;
  private static final int OURS = 400;
  private static final Duration USUAL_PAUSE = Duration.ofSeconds(60);
  private static final long LONGEST_PAUSE = 3600;

  private AnswerCodes() {}

  /** Whether the fault is theirs. */
  static boolean isTheirFault(Answer.Said said) {
    return said.status() >= THEIR_FAULT;
  }

  /** What an answer means that is neither fine nor a fault of theirs. */
  static DeliveryResult refusal(Answer.Said said, int seed) {
    String code = said.code();
    ReasonCode reason = NOT_DELIVERABLE.get(code);
    if (reason != null) {
      return new DeliveryResult.NotDeliverable(reason, code);
    }
    if (said.status() == BUSY) {
      return new DeliveryResult.NotReached(pause(said, seed), code);
    }
    boolean ours =
        MISCONFIGURED.contains(code) || said.status() == NOT_LET_IN || said.status() < OURS;
    return ours ? new DeliveryResult.Misconfigured(code) : new DeliveryResult.RejectedData(code);
  }

  private static Duration pause(Answer.Said said, int seed) {
    return said.headers()
        .retryAfter()
        .filter(text -> text.matches("\\d{1,6}"))
        .map(text -> Duration.ofSeconds(Math.min(LONGEST_PAUSE, Long.parseLong(text))))
        .orElseGet(() -> Tries.spread(USUAL_PAUSE, seed));
  }
}
