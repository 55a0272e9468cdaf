package no.budstikke.documents.decision;

import java.time.Instant;
import java.time.LocalDate;
import no.budstikke.core.lookup.Reachability;
import no.budstikke.core.lookup.RegisterId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A register's answer as JSON. */
final class AnswerJson {
  private AnswerJson() {}

  static ObjectNode write(Reachability answer) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("answer", answer.answer().name());
    json.put("source", answer.source().value());
    json.put("at", answer.at().toString());
    json.put("expires", answer.expires().toString());
    answer.detail().ifPresent(detail -> json.put("detail", detail));
    answer.since().ifPresent(since -> json.put("since", since.toString()));
    return json;
  }

  static Reachability read(JsonNode json) {
    return new Reachability(
        Reachability.Answer.valueOf(json.path("answer").asString()),
        new RegisterId(json.path("source").asString()),
        Instant.parse(json.path("at").asString()),
        Instant.parse(json.path("expires").asString()),
        SnapshotJson.text(json, "detail"),
        SnapshotJson.text(json, "since").map(LocalDate::parse));
  }
}
