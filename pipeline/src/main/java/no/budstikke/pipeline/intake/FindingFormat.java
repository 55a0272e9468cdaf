package no.budstikke.pipeline.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.budstikke.core.validate.Evidence;
import no.budstikke.core.validate.Finding;
import no.budstikke.core.validate.Layer;
import no.budstikke.core.validate.Place;
import no.budstikke.core.validate.RuleId;
import no.budstikke.core.validate.Severity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How findings lie in the database: without sentences, which are made in the reader's language. */
public final class FindingFormat {
  private static final JsonMapper JSON = JsonMapper.shared();

  private FindingFormat() {}

  /** The text of a {@code jsonb} column. */
  public static String write(List<Finding> findings) {
    ArrayNode all = JSON.createArrayNode();
    for (Finding finding : findings) {
      ObjectNode one = all.addObject();
      one.put("rule", finding.rule().value());
      one.put("layer", finding.layer().name());
      one.put("severity", finding.severity().name());
      put(one, "official", finding.officialSeverity().map(Severity::name));
      write(finding.place(), one);
      write(finding.evidence(), one);
    }
    // The database keeps no zero characters in texts.
    return JSON.writeValueAsString(all).replace("\\u0000", "\\ufffd");
  }

  /** The findings again. */
  public static List<Finding> read(String stored) {
    List<Finding> findings = new ArrayList<>();
    for (JsonNode one : JSON.readTree(stored)) {
      findings.add(
          new Finding(
              new RuleId(one.path("rule").asString()),
              Layer.valueOf(one.path("layer").asString()),
              Severity.valueOf(one.path("severity").asString()),
              text(one, "official").map(Severity::valueOf),
              place(one),
              evidence(one)));
    }
    return findings;
  }

  private static void write(Place place, ObjectNode one) {
    put(one, "entry", place.entry());
    one.put("xpath", place.xpath());
    put(one, "focus", place.focus());
    one.put("line", place.line());
    one.put("column", place.column());
  }

  private static void write(Evidence evidence, ObjectNode one) {
    put(one, "bt", evidence.businessTerm());
    put(one, "found", evidence.found());
    put(one, "expected", evidence.expected());
    ArrayNode arguments = one.putArray("arguments");
    evidence.arguments().forEach(arguments::add);
  }

  private static Place place(JsonNode one) {
    return new Place(
        text(one, "entry"),
        one.path("xpath").asString(""),
        text(one, "focus"),
        one.path("line").asInt(0),
        one.path("column").asInt(0));
  }

  private static Evidence evidence(JsonNode one) {
    return new Evidence(
        text(one, "bt"),
        text(one, "found"),
        text(one, "expected"),
        one.path("arguments").valueStream().map(JsonNode::asString).toList());
  }

  private static void put(ObjectNode one, String name, Optional<String> value) {
    value.ifPresent(text -> one.put(name, text));
  }

  private static Optional<String> text(JsonNode one, String name) {
    return one.has(name) ? Optional.of(one.path(name).asString()) : Optional.empty();
  }
}
