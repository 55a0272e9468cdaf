package no.budstikke.channels.register;

import no.budstikke.core.lookup.Question;
import no.budstikke.core.request.Identity;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A question on the wire: its kind and the keys a register may find the consumer by. */
final class QuestionJson {
  private QuestionJson() {}

  static ObjectNode write(Question question) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    switch (question) {
      case Question.Mandate(var account, var kid) ->
          json.put("kind", "mandate").put("account", account.machineForm()).put("kid", kid.value());
      case Question.Mailbox(var person) -> person(json.put("kind", "mailbox"), person);
      case Question.ElectronicInvoice(var person, var number, var _) -> {
        person(json.put("kind", "e-invoice"), person);
        number.ifPresent(customer -> json.put("customerNumber", customer));
      }
    }
    return json;
  }

  private static void person(ObjectNode json, Identity person) {
    person.nationalId().ifPresent(id -> json.put("nationalId", id.revealed()));
    person.efakturaIdentifier().ifPresent(one -> json.put("efakturaIdentifier", one));
    person.efakturaReference().ifPresent(one -> json.put("efakturaReference", one));
    person.lookupContact().email().ifPresent(one -> json.put("email", one));
    person.lookupContact().phone().ifPresent(one -> json.put("phone", one));
  }
}
