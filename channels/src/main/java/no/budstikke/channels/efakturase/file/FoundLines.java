package no.budstikke.channels.efakturase.file;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import no.budstikke.core.registration.Recipient;
import no.budstikke.core.request.NationalId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Questions to a register of consumers who get e-invoices from everybody, and its answers: {@code
 * {"fui","persons":[{"customer_no","id"}]}} and {@code {"found":[{"customer_no","bank","fmi"}]}}.
 * Nothing of it is published (Swedish e-faktura, "Uncertain" 11), so the form is ours.
 */
public final class FoundLines {
  private FoundLines() {}

  /** A question about these persons, by the issuer's customer numbers. */
  public static byte[] ask(String fui, Map<String, NationalId> persons) {
    ObjectNode question = LineWriter.object().put("fui", fui);
    ArrayNode list = question.putArray("persons");
    persons.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            one ->
                list.addObject()
                    .put("customer_no", one.getKey())
                    .put("id", one.getValue().revealed()));
    return JsonMapper.shared().writeValueAsBytes(question);
  }

  /** Those of them who were found; empty when the answer cannot be read. */
  public static Optional<Map<String, Recipient>> read(
      byte[] answer, Map<String, NationalId> persons) {
    try {
      JsonNode found = JsonMapper.shared().readTree(answer).path("found");
      if (!found.isArray()) {
        return Optional.empty();
      }
      Map<String, Recipient> recipients = new HashMap<>();
      for (JsonNode one : found) {
        String customer = one.path("customer_no").asString("");
        Optional.ofNullable(persons.get(customer))
            .ifPresent(id -> recipients.put(customer, recipient(one, id)));
      }
      return Optional.of(recipients);
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private static Recipient recipient(JsonNode one, NationalId id) {
    return new Recipient(
        Recipient.IdType.PERSNR,
        id.revealed(),
        one.path("bank").asString(""),
        Optional.of(one.path("fmi").asString("")).filter(fmi -> !fmi.isEmpty()),
        Map.of());
  }
}
