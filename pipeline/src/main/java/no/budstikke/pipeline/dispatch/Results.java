package no.budstikke.pipeline.dispatch;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.budstikke.core.deliver.DeliveryResult;

/** What the six results are called in rows and events. */
final class Results {
  private Results() {}

  /** The result of one delivery; a channel that forgot one has left it unknown. */
  static DeliveryResult of(Map<UUID, DeliveryResult> results, UUID delivery) {
    return Optional.ofNullable(results.get(delivery))
        .orElseGet(() -> new DeliveryResult.Unknown("NO_RESULT"));
  }

  static String word(DeliveryResult result) {
    return switch (result) {
      case DeliveryResult.Accepted _ -> "ACCEPTED";
      case DeliveryResult.NotDeliverable _ -> "NOT_DELIVERABLE";
      case DeliveryResult.RejectedData _ -> "REJECTED_DATA";
      case DeliveryResult.Misconfigured _ -> "MISCONFIGURED";
      case DeliveryResult.NotReached _ -> "NOT_REACHED";
      case DeliveryResult.Unknown _ -> "UNKNOWN";
    };
  }

  /** The channel's own code, never personal. */
  static Optional<String> code(DeliveryResult result) {
    return switch (result) {
      case DeliveryResult.Accepted _ -> Optional.empty();
      case DeliveryResult.NotDeliverable(var _, var code) -> Optional.of(code);
      case DeliveryResult.RejectedData(var code) -> Optional.of(code);
      case DeliveryResult.Misconfigured(var code) -> Optional.of(code);
      case DeliveryResult.NotReached(var _, var code) -> Optional.of(code);
      case DeliveryResult.Unknown(var code) -> Optional.of(code);
    };
  }

  /** For an event. */
  static String cause(DeliveryResult result) {
    return code(result).map(code -> word(result) + " " + code).orElseGet(() -> word(result));
  }
}
