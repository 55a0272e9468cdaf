package no.budstikke.channels.efaktura.contract;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A transaction as it is stored before it is sent: the neutral contract's JSON, always in the same
 * order. Source: eFaktura, section 12.2.
 */
public final class StoredTransaction {
  /** What such bytes are. */
  public static final String MEDIA_TYPE = "application/json";

  private static final int FIRST = 700;
  private static final JsonMapper JSON = JsonMapper.shared();

  private StoredTransaction() {}

  /** The bytes of a transaction. */
  public static byte[] write(Transaction transaction) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(FIRST);
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      write(json, transaction);
    }
    return bytes.toByteArray();
  }

  private static void write(JsonGenerator json, Transaction transaction) {
    json.writeStartObject();
    json.writeStringProperty("transactionId", transaction.id().toString());
    json.writeStringProperty("paymentType", transaction.paymentType().name());
    json.writeStringProperty("documentType", transaction.documentType().name());
    json.writeStringProperty("invoiceNumber", transaction.document().number());
    json.writeStringProperty("issueDate", transaction.document().issued().toString());
    json.writeStringProperty("subject", transaction.document().subject());
    json.writeObjectPropertyStart("payment");
    write(json, transaction.payment());
    json.writeEndObject();
    json.writeArrayPropertyStart("details");
    for (Transaction.Details one : transaction.document().details()) {
      json.writeStartObject();
      json.writeStringProperty("url", one.url().toString());
      json.writeStringProperty("mimeType", one.mimeType());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Transaction.Payment payment) {
    payment.kid().ifPresent(kid -> json.writeStringProperty("kid", kid));
    payment.message().ifPresent(message -> json.writeStringProperty("message", message));
    json.writeStringProperty("account", payment.account());
    json.writeNumberProperty("amount", payment.ore());
    payment.leastOre().ifPresent(least -> json.writeNumberProperty("minAmount", least));
    json.writeStringProperty("currency", "NOK");
    json.writeStringProperty("dueDate", payment.due().toString());
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
