package no.budstikke.server.receive;

import java.util.List;
import java.util.stream.Stream;
import no.budstikke.core.validate.Finding;
import no.budstikke.documents.report.FindingJson;
import no.budstikke.documents.texts.FindingTexts;
import no.budstikke.pipeline.intake.BatchReceipt;
import no.budstikke.pipeline.intake.BatchState;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is answered to a batch.
 *
 * @param receipt what intake says
 * @param refused the first documents that were refused, with the reasons
 */
public record Verdict(BatchReceipt receipt, List<Refused> refused) {
  public Verdict {
    refused = List.copyOf(refused);
  }

  /** Whether nothing at all of it was taken, or known before. */
  public boolean nothingTaken() {
    BatchReceipt.Counts counts = receipt.counts();
    return receipt.state() == BatchState.REFUSED || counts.accepted() + counts.duplicates() == 0;
  }

  /** The first thing that is wrong, as a sentence. */
  public String sentence(FindingTexts texts) {
    return Sentence.of(
            Stream.concat(
                    receipt.findings().stream(),
                    refused.stream().flatMap(one -> one.findings().stream()))
                .toList(),
            texts)
        .orElse("Nothing of this batch can be taken.");
  }

  /** For programs. */
  public ObjectNode json(FindingTexts texts) {
    BatchReceipt.Counts counts = receipt.counts();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("batch", receipt.batch().toString());
    json.put("state", receipt.state().name());
    json.put("received", counts.received());
    json.put("accepted", counts.accepted());
    json.put("rejected", counts.rejected());
    json.put("duplicates", counts.duplicates());
    json.put("conflicts", counts.conflicts());
    json.put("notRead", counts.notRead());
    json.set("findings", findings(receipt.findings(), texts));
    ArrayNode documents = json.putArray("refused");
    for (Refused one : refused) {
      ObjectNode document = documents.addObject();
      document.put("entry", one.entry());
      document.put("number", one.number());
      document.set("findings", findings(one.findings(), texts));
    }
    return json;
  }

  private static ArrayNode findings(List<Finding> findings, FindingTexts texts) {
    return FindingJson.of(findings, texts);
  }

  @Override
  public String toString() {
    return "Verdict";
  }
}
