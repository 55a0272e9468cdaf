package no.budstikke.cli.status;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/** One request as people read it: what, where, why, and what happened. */
final class RequestText {
  private static final Set<String> STILL =
      Set.of("REJECTED", "DELIVERED", "READ", "UNDELIVERABLE", "RECALLED", "CANCELLED", "HELD");

  private RequestText() {}

  static boolean isMoving(JsonNode request) {
    return !STILL.contains(word(request, "state"));
  }

  static String of(JsonNode request) {
    StringBuilder text = new StringBuilder();
    line(
        text,
        word(request, "kind") + " " + word(request, "number") + ": " + word(request, "state"));
    line(text, "  request   " + word(request, "request"));
    line(text, "  batch     " + word(request, "batch"));
    line(text, "  received  " + word(request, "receivedAt"));
    why(text, request.path("decision"));
    findings(text, request.path("findings"));
    deliveries(text, request.path("deliveries"));
    events(text, request);
    return text.toString().stripTrailing();
  }

  private static void why(StringBuilder text, JsonNode decision) {
    if (decision.isMissingNode() || decision.isNull()) {
      return;
    }
    line(text, "\nWhy: " + word(decision, "sentence"));
    for (JsonNode plan : decision.path("considered")) {
      String reasons =
          String.join(", ", plan.path("reasons").valueStream().map(JsonNode::asString).toList());
      line(
          text,
          String.format(
              "  %-10s %-9s %s",
              word(plan, "plan"), plan.path("eligible").asBoolean() ? "possible" : "no", reasons));
    }
  }

  private static void findings(StringBuilder text, JsonNode findings) {
    if (!findings.isEmpty()) {
      line(text, "\nFindings:");
    }
    for (JsonNode finding : findings) {
      line(
          text,
          String.format(
              "  %s %s, line %d: %s",
              word(finding, "severity"),
              word(finding, "rule"),
              finding.path("line").asInt(0),
              word(finding, "message")));
    }
  }

  private static void deliveries(StringBuilder text, JsonNode deliveries) {
    if (!deliveries.isEmpty()) {
      line(text, "\nDeliveries:");
    }
    for (JsonNode delivery : deliveries) {
      line(
          text,
          String.format(
              "  %s  %-8s %-12s %d attempts",
              word(delivery, "delivery"),
              word(delivery, "channel"),
              word(delivery, "state"),
              delivery.path("attempts").size()));
      for (JsonNode news : delivery.path("news")) {
        line(text, String.format("    %-28s %s", word(news, "at"), word(news, "news")));
      }
    }
  }

  private static void events(StringBuilder text, JsonNode request) {
    JsonNode events = request.path("events");
    if (events.isEmpty()) {
      return;
    }
    line(text, "\nEvents (chain " + word(request, "chain") + "):");
    for (JsonNode event : events) {
      line(
          text,
          String.format(
              "  %-28s %-28s %s %s",
              word(event, "at"),
              word(event, "change"),
              word(event, "cause"),
              word(event, "actor")));
    }
  }

  private static void line(StringBuilder text, String line) {
    text.append(line.stripTrailing()).append('\n');
  }

  private static String word(JsonNode in, String field) {
    return in.path(field).asString("");
  }
}
