package no.budstikke.channels.print;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The receipts a simulated print house writes. Source: mail and print 3.10, table of receipts. */
final class HouseReceipts {
  private HouseReceipts() {}

  static byte[] rejected(String batchId, String code, Instant at) {
    ObjectNode receipt = Json.MAPPER.createObjectNode();
    receipt.put("batchId", batchId);
    receipt.put("result", "REJECTED");
    receipt.put("code", code);
    receipt.put("at", at.toString());
    return Json.MAPPER.writeValueAsBytes(receipt);
  }

  static byte[] accepted(
      BatchReader.Opened batch, Map<BatchReader.Enclosed, String> rejected, Instant at) {
    ObjectNode receipt = Json.MAPPER.createObjectNode();
    receipt.put("batchId", batch.batchId());
    receipt.put("result", "ACCEPTED");
    receipt.put("letterCount", batch.letters().size());
    receipt.put("sheetCount", batch.letters().stream().mapToInt(l -> l.sheets()).sum());
    receipt.put("at", at.toString());
    ArrayNode letters = receipt.putArray("rejected");
    rejected.forEach((letter, code) -> entry(letters, letter).put("code", code));
    return Json.MAPPER.writeValueAsBytes(receipt);
  }

  static byte[] posted(String batchId, List<BatchReader.Enclosed> posted, Instant at) {
    ObjectNode receipt = Json.MAPPER.createObjectNode();
    receipt.put("batchId", batchId);
    ArrayNode letters = receipt.putArray("letters");
    for (BatchReader.Enclosed letter : posted) {
      entry(letters, letter)
          .put("status", "POSTED")
          .put("at", at.toString())
          .put("sheets", letter.sheets());
    }
    return Json.MAPPER.writeValueAsBytes(receipt);
  }

  static byte[] returned(Map<BatchReader.Enclosed, String> returned, Instant at) {
    ObjectNode receipt = Json.MAPPER.createObjectNode();
    ArrayNode letters = receipt.putArray("letters");
    returned.forEach(
        (letter, reason) -> entry(letters, letter).put("reason", reason).put("at", at.toString()));
    return Json.MAPPER.writeValueAsBytes(receipt);
  }

  private static ObjectNode entry(ArrayNode letters, BatchReader.Enclosed letter) {
    ObjectNode entry = letters.addObject();
    entry.put("letterId", letter.letterId());
    entry.put("deliveryId", letter.deliveryId());
    return entry;
  }
}
