package no.budstikke.cli.status;

import java.util.List;
import no.budstikke.cli.console.Numbers;
import no.budstikke.cli.console.Table;
import tools.jackson.databind.JsonNode;

/** Batches as people read them. */
final class BatchText {
  /** The parts of the whole (design, ruling 4). */
  private static final List<String> PARTS =
      List.of(
          "rejected",
          "held",
          "cancelled",
          "recalled",
          "delivered",
          "undeliverable",
          "needsAttention",
          "inProgress");

  private BatchText() {}

  static boolean isMoving(JsonNode batch) {
    return batch.path("inProgress").asLong(0) > 0;
  }

  static String list(JsonNode page) {
    Table table =
        new Table(
            "batch", "state", "received", "rejected", "delivered", "attention", "in progress");
    page.path("items")
        .forEach(
            batch ->
                table.row(
                    batch.path("batch").asString(""),
                    batch.path("state").asString(""),
                    count(batch, "received"),
                    count(batch, "rejected"),
                    count(batch, "delivered"),
                    count(batch, "needsAttention"),
                    count(batch, "inProgress")));
    return page.path("items").isEmpty() ? "No batches yet." : table.text();
  }

  static String one(JsonNode batch) {
    StringBuilder text = new StringBuilder();
    text.append("Batch ").append(batch.path("batch").asString(""));
    String name = batch.path("name").asString("");
    text.append(name.isEmpty() ? "" : " (" + name + ")")
        .append(": ")
        .append(batch.path("state").asString(""))
        .append("\n\n  ")
        .append(equation(batch))
        .append("\n\n")
        .append(channels(batch));
    return text.toString();
  }

  private static String equation(JsonNode batch) {
    StringBuilder text = new StringBuilder(count(batch, "received") + " received =");
    String sign = " ";
    for (String part : PARTS) {
      if (batch.path(part).asLong(0) > 0) {
        text.append(sign).append(count(batch, part)).append(' ').append(words(part));
        sign = " + ";
      }
    }
    long notRead = batch.path("notRead").asLong(0);
    return text + (notRead > 0 ? "; " + notRead + " more were not read" : "");
  }

  private static String channels(JsonNode batch) {
    Table table = new Table("channel", "deliveries", "handed over", "delivered", "failed", "cost");
    batch
        .path("channels")
        .forEach(
            channel ->
                table.row(
                    channel.path("channel").asString(""),
                    count(channel, "deliveries"),
                    count(channel, "handedOver"),
                    count(channel, "delivered"),
                    count(channel, "failed"),
                    channel.path("cost").asString("")
                        + " "
                        + channel.path("currency").asString("")));
    return table.text();
  }

  private static String words(String part) {
    return switch (part) {
      case "needsAttention" -> "needing attention";
      case "inProgress" -> "in progress";
      default -> part;
    };
  }

  private static String count(JsonNode in, String field) {
    return Numbers.grouped(in.path(field).asLong(0));
  }
}
