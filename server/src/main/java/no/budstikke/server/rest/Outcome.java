package no.budstikke.server.rest;

import java.util.Map;
import no.budstikke.pipeline.operate.Operations;
import no.budstikke.server.problem.Refusal;
import org.springframework.http.HttpStatus;

/** What is answered to an operation. */
final class Outcome {
  private Outcome() {}

  /** Nothing more to say, or why it was not done. */
  static Map<String, Object> of(Operations.Result result, String what) {
    return switch (result) {
      case DONE -> Map.of("done", true);
      case NOT_FOUND -> throw Refusal.notFound(what);
      case NOT_POSSIBLE ->
          throw Refusal.of(
              HttpStatus.CONFLICT, "The state of this " + what + " does not allow it.");
    };
  }
}
