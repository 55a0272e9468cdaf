package no.budstikke.cli.send;

import no.budstikke.cli.console.Numbers;
import tools.jackson.databind.JsonNode;

/** What a server says when it has read a batch. */
final class BatchReceipt {
  private BatchReceipt() {}

  static boolean isWhole(JsonNode answer) {
    return !answer.path("state").asString("").equals("REFUSED")
        && count(answer, "rejected") + count(answer, "conflicts") + count(answer, "notRead") == 0;
  }

  static String sentence(JsonNode answer) {
    StringBuilder text = new StringBuilder("Batch " + answer.path("batch").asString("") + ": ");
    text.append(Numbers.grouped(count(answer, "received"))).append(" received, ");
    text.append(Numbers.grouped(count(answer, "accepted"))).append(" accepted");
    append(text, answer, "rejected", " rejected");
    append(text, answer, "duplicates", " known already");
    append(text, answer, "conflicts", " in conflict with earlier ones");
    append(text, answer, "notRead", " not read");
    String state = answer.path("state").asString("");
    if (state.equals("HELD")) {
      text.append("; held until released");
    }
    return text.append('.').toString();
  }

  private static void append(StringBuilder text, JsonNode answer, String field, String words) {
    if (count(answer, field) > 0) {
      text.append(", ").append(Numbers.grouped(count(answer, field))).append(words);
    }
  }

  private static long count(JsonNode answer, String field) {
    return answer.path(field).asLong(0);
  }
}
