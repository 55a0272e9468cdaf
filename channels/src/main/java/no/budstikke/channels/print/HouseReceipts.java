package no.budstikke.channels.print;

import java.time.Instant;
import java.util.Arrays;
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

  static byte[] status(
      String batchId, String status, List<BatchReader.Enclosed> letters, Instant at) {
    ObjectNode receipt = Json.MAPPER.createObjectNode();
    receipt.put("batchId", batchId);
    ArrayNode array = receipt.putArray("letters");
    for (BatchReader.Enclosed letter : letters) {
      entry(array, letter)
          .put("status", status)
          .put("at", at.toString())
          .put("sheets", letter.sheets());
    }
    return Json.MAPPER.writeValueAsBytes(receipt);
  }

  /**
   * A letter that came back.
   *
   * @param reason why
   * @param moved lines of the new address, the last with code and place; none when nobody knows
   */
  record Back(BatchReader.Enclosed letter, String reason, List<String> moved) {
    Back {
      moved = List.copyOf(moved);
    }

    /**
     * Reads a row of the table: a reason, then perhaps an address with commas between its lines.
     */
    static Back of(BatchReader.Enclosed letter, String word) {
      String[] parts = word.split(" ", 2);
      List<String> lines =
          parts.length < 2
              ? List.of()
              : Arrays.stream(parts[1].split(",", -1)).map(String::strip).toList();
      return new Back(letter, parts[0], lines);
    }
  }

  static byte[] returned(List<Back> letters, Instant at) {
    ObjectNode receipt = Json.MAPPER.createObjectNode();
    ArrayNode array = receipt.putArray("letters");
    for (Back one : letters) {
      ObjectNode entry = entry(array, one.letter());
      entry.put("reason", one.reason()).put("at", at.toString());
      if (!one.moved().isEmpty()) {
        address(entry.putObject(NewAddress.FIELD), one);
      }
    }
    return Json.MAPPER.writeValueAsBytes(receipt);
  }

  /** Swedish codes have a blank inside, and three digits before it. */
  private static void address(ObjectNode address, Back back) {
    ArrayNode lines = address.putArray("lines");
    back.moved().subList(0, back.moved().size() - 1).forEach(lines::add);
    String last = back.moved().getLast();
    int code = last.matches("\\d{3} \\d{2} .*") ? 6 : last.indexOf(' ');
    address.put("postalCode", last.substring(0, Math.max(code, 0)).strip());
    address.put("city", last.substring(Math.max(code, 0)).strip());
    address.put("country", back.letter().country());
  }

  private static ObjectNode entry(ArrayNode letters, BatchReader.Enclosed letter) {
    ObjectNode entry = letters.addObject();
    entry.put("letterId", letter.letterId());
    entry.put("deliveryId", letter.deliveryId());
    return entry;
  }
}
