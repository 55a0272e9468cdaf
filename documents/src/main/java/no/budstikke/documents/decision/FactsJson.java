package no.budstikke.documents.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import no.budstikke.core.choose.Facts;
import no.budstikke.core.request.Amount;
import no.budstikke.core.request.RequestKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The facts of a request as JSON. */
final class FactsJson {
  private FactsJson() {}

  static ObjectNode write(Facts facts) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("number", facts.number());
    json.put("kind", facts.kind().name());
    facts.due().ifPresent(due -> json.put("due", due.toString()));
    json.put("amount", facts.amount().minor());
    json.put("currency", facts.amount().currency().getCurrencyCode());
    Facts.Ways ways = facts.ways();
    json.put("claimable", ways.claimable());
    json.put("nationalId", ways.nationalId());
    json.put("efakturaKeys", ways.efakturaKeys());
    json.put("customerNumber", ways.customerNumber());
    json.put("email", ways.email());
    json.put("post", ways.post().name());
    json.put("protectedIdentity", ways.protectedIdentity());
    json.put("bytes", facts.weight().bytes());
    json.put("sheets", facts.weight().sheets());
    facts.wishes().forEach(json.putArray("wishes")::add);
    json.put("received", facts.received().toString());
    return json;
  }

  static Facts read(JsonNode json) {
    return new Facts(
        json.path("number").asString(),
        RequestKind.valueOf(json.path("kind").asString()),
        SnapshotJson.text(json, "due").map(LocalDate::parse),
        new Amount(
            json.path("amount").asLong(), Currency.getInstance(json.path("currency").asString())),
        new Facts.Ways(
            json.path("claimable").asBoolean(),
            json.path("nationalId").asBoolean(),
            json.path("efakturaKeys").asBoolean(),
            json.path("customerNumber").asBoolean(),
            json.path("email").asBoolean(),
            Facts.Post.valueOf(json.path("post").asString()),
            json.path("protectedIdentity").asBoolean()),
        new Facts.Weight(json.path("bytes").asLong(), json.path("sheets").asInt()),
        SnapshotJson.texts(json.path("wishes")),
        Instant.parse(json.path("received").asString()));
  }
}
