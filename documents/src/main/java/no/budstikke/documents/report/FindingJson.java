package no.budstikke.documents.report;

import java.util.List;
import java.util.Optional;
import no.budstikke.core.validate.Evidence;
import no.budstikke.core.validate.Finding;
import no.budstikke.core.validate.Place;
import no.budstikke.core.validate.Severity;
import no.budstikke.documents.texts.FindingTexts;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Finding records as JSON, a public contract: fields are added, never renamed or removed. */
public final class FindingJson {
  private FindingJson() {}

  /** One finding, with its sentences in one language. */
  public static ObjectNode of(Finding finding, FindingTexts texts) {
    Place place = finding.place();
    Evidence evidence = finding.evidence();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("rule", finding.rule().value());
    json.put("layer", finding.layer().code());
    json.put("severity", finding.severity().name());
    put(json, "officialSeverity", finding.officialSeverity().map(Severity::name));
    put(json, "xpath", Optional.of(place.xpath()).filter(xpath -> !xpath.isEmpty()));
    put(json, "focus", place.focus());
    json.put("line", place.line());
    json.put("column", place.column());
    put(json, "entry", place.entry());
    put(json, "bt", evidence.businessTerm());
    put(json, "found", evidence.found());
    put(json, "expected", evidence.expected());
    json.put("message", texts.message(finding));
    json.put("hint", texts.hint(finding));
    return json;
  }

  /** Several findings, in their order. */
  public static ArrayNode of(List<Finding> findings, FindingTexts texts) {
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    findings.forEach(finding -> json.add(of(finding, texts)));
    return json;
  }

  private static void put(ObjectNode json, String name, Optional<String> value) {
    value.ifPresentOrElse(text -> json.put(name, text), () -> json.putNull(name));
  }
}
