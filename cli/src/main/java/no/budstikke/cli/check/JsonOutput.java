package no.budstikke.cli.check;

import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import no.budstikke.core.validate.EnvelopeReport;
import no.budstikke.documents.report.FindingJson;
import no.budstikke.documents.texts.FindingTexts;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One JSON document for everything, written as the results come. */
final class JsonOutput implements Output {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private final JsonGenerator json;
  private final FindingTexts texts;
  private final List<String> rulesets;
  private final ArrayNode files = JsonNodeFactory.instance.arrayNode();

  JsonOutput(OutputStream out, FindingTexts texts, List<String> rulesets) {
    this.json = MAPPER.createGenerator(out);
    this.texts = texts;
    this.rulesets = rulesets;
    json.writeStartObject();
    json.writeArrayPropertyStart("documents");
  }

  @Override
  public void document(Checked checked) {
    json.writeTree(json(checked, texts, rulesets));
  }

  @Override
  public void file(String file, EnvelopeReport report) {
    files.add(json(file, report, texts));
  }

  @Override
  public void end(Tally tally) {
    json.writeEndArray();
    json.writeName("files");
    json.writeTree(files);
    json.writeName("summary");
    json.writeTree(json(tally));
    json.writeEndObject();
    json.writeRaw('\n');
  }

  @Override
  public void close() {
    json.close();
  }

  static ObjectNode json(Checked checked, FindingTexts texts, List<String> rulesets) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("file", checked.file());
    put(json, "entry", checked.entry());
    put(json, "id", checked.id());
    put(json, "kind", checked.kind());
    json.put("verdict", checked.verdict().name());
    rulesets.forEach(json.putArray("rulesets")::add);
    json.set("findings", FindingJson.of(checked.findings(), texts));
    checked.plans().forEach(json.putArray("plans")::add);
    return json;
  }

  static ObjectNode json(String file, EnvelopeReport report, FindingTexts texts) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("file", file);
    put(json, "name", report.name());
    json.put("refused", report.refused());
    json.put("atomic", report.atomic());
    json.put("notRead", report.notRead());
    json.set("findings", FindingJson.of(report.findings(), texts));
    return json;
  }

  static ObjectNode json(Tally tally) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("documents", tally.documents());
    json.put("accepted", tally.accepted());
    json.put("rejected", tally.rejected());
    json.put("held", tally.held());
    json.put("notRead", tally.notRead());
    return json;
  }

  private static void put(ObjectNode json, String name, Optional<String> value) {
    value.ifPresentOrElse(text -> json.put(name, text), () -> json.putNull(name));
  }
}
