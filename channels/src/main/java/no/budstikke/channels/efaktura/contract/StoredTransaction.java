package no.budstikke.channels.efaktura.contract;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A transaction as it is stored before it is sent: the neutral contract's JSON, always in the same
 * order. Source: eFaktura, section 12.2.
 */
public final class StoredTransaction {
  /** What such bytes are. */
  public static final String MEDIA_TYPE = "application/json";

  private static final JsonMapper JSON = JsonMapper.shared();

  private StoredTransaction() {}

  /** The bytes of a transaction. */
  public static byte[] write(Transaction transaction) {
    ObjectNode json = JSON.createObjectNode();
    json.put("transactionId", transaction.id().toString());
    json.put("paymentType", transaction.paymentType().name());
    json.put("documentType", transaction.documentType().name());
    json.put("invoiceNumber", transaction.document().number());
    json.put("issueDate", transaction.document().issued().toString());
    json.put("subject", transaction.document().subject());
    Transaction.Payment payment = transaction.payment();
    ObjectNode money = json.putObject("payment");
    payment.kid().ifPresent(kid -> money.put("kid", kid));
    payment.message().ifPresent(message -> money.put("message", message));
    money.put("account", payment.account());
    money.put("amount", payment.ore());
    payment.leastOre().ifPresent(least -> money.put("minAmount", least));
    money.put("currency", "NOK");
    money.put("dueDate", payment.due().toString());
    ArrayNode details = json.putArray("details");
    for (Transaction.Details one : transaction.document().details()) {
      details.addObject().put("url", one.url().toString()).put("mimeType", one.mimeType());
    }
    return JSON.writeValueAsBytes(json);
  }

  /** The transaction of bytes that were written here. */
  public static Transaction read(byte[] bytes) {
    JsonNode json = JSON.readTree(bytes);
    JsonNode money = json.path("payment");
    List<Transaction.Details> details = new ArrayList<>();
    for (JsonNode one : json.path("details")) {
      details.add(new Transaction.Details(URI.create(text(one, "url")), text(one, "mimeType")));
    }
    return new Transaction(
        UUID.fromString(text(json, "transactionId")),
        PaymentType.valueOf(text(json, "paymentType")),
        DocumentType.valueOf(text(json, "documentType")),
        new Transaction.Payment(
            optional(money, "kid"),
            optional(money, "message"),
            text(money, "account"),
            money.path("amount").asLong(),
            optional(money, "minAmount").map(Long::valueOf),
            LocalDate.parse(text(money, "dueDate"))),
        new Transaction.Document(
            text(json, "invoiceNumber"),
            text(json, "subject"),
            LocalDate.parse(text(json, "issueDate")),
            details));
  }

  private static String text(JsonNode json, String name) {
    return json.path(name).asString("");
  }

  private static Optional<String> optional(JsonNode json, String name) {
    return Optional.of(text(json, name)).filter(text -> !text.isEmpty());
  }
}
