package no.budstikke.pipeline.registrations;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import no.budstikke.core.registration.Recipient;
import no.budstikke.core.request.IssuerId;
import no.budstikke.pipeline.secrets.KeyRing;
import no.budstikke.pipeline.secrets.LookupHashes;
import no.budstikke.pipeline.secrets.Sealer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Recipients as they lie in rows: sealed for their issuer and event, their place as a hash. */
final class RecipientSeal {
  private final Sealer sealer;
  private final LookupHashes hashes;

  RecipientSeal(KeyRing keys) {
    this.sealer = new Sealer(keys);
    this.hashes = new LookupHashes(keys);
  }

  byte[] sealed(String issuer, String event, Recipient recipient) {
    ObjectNode node = JsonMapper.shared().createObjectNode();
    node.put("type", recipient.idType().name());
    node.put("id", recipient.id());
    node.put("bank", recipient.bank());
    recipient.fmi().ifPresent(fmi -> node.put("fmi", fmi));
    ObjectNode details = node.putObject("details");
    new TreeMap<>(recipient.details()).forEach(details::put);
    return sealer.seal(JsonMapper.shared().writeValueAsBytes(node), context(issuer, event));
  }

  Recipient open(String issuer, String event, byte[] sealed) {
    JsonNode node = JsonMapper.shared().readTree(sealer.open(sealed, context(issuer, event)));
    Map<String, String> details = new TreeMap<>();
    node.path("details")
        .propertyStream()
        .forEach(one -> details.put(one.getKey(), one.getValue().asString()));
    return new Recipient(
        Recipient.IdType.valueOf(node.path("type").asString()),
        node.path("id").asString(),
        node.path("bank").asString(),
        Optional.ofNullable(node.get("fmi")).map(JsonNode::asString),
        details);
  }

  /** The same for the same bank and FMI, as this issuer knows them. */
  byte[] spot(String issuer, Recipient recipient) {
    String place = recipient.bank() + "\n" + recipient.fmi().map(fmi -> "F" + fmi).orElse("");
    return issuer.isEmpty()
        ? new byte[32]
        : hashes.ofQuestion(new IssuerId(issuer), "registration", place);
  }

  private static byte[] context(String issuer, String event) {
    return ("registration\n" + issuer + "\n" + event).getBytes(StandardCharsets.UTF_8);
  }
}
