package no.budstikke.pipeline.registrations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.budstikke.core.registration.Recipient;
import no.budstikke.core.registration.Refusal;
import no.budstikke.core.registration.RegistrationEvent;
import no.budstikke.core.registration.RegistrationRules;
import no.budstikke.core.request.NationalId;

/**
 * Finds the customer of each event, and what speaks against it. Source: Swedish e-faktura, section
 * 4.4, rules 4 and 5.
 */
final class Objections {
  private final RegistrationRules rules;
  private final Billed billed;

  Objections(RegistrationRules rules, Billed billed) {
    this.rules = rules;
    this.billed = billed;
  }

  /**
   * An event as it is to be followed.
   *
   * @param event what was told
   * @param customer whose; empty when nobody was found
   * @param refusal why it is refused, where it may be
   */
  record Judged(RegistrationEvent event, Optional<String> customer, Optional<Refusal> refusal) {
    boolean wantsAnswer() {
      return event.mode() == RegistrationEvent.Mode.ACKNOWLEDGED;
    }
  }

  List<Judged> judge(List<RegistrationEvent> events) {
    Map<String, String> payers = payers(events);
    Map<String, Optional<String>> customers = new HashMap<>();
    events.forEach(event -> customers.put(event.id(), customer(event, payers)));
    Set<String> known =
        rules.strictness().knownOnly()
            ? billed.known(customers.values().stream().flatMap(Optional::stream).toList())
            : Set.of();
    List<Judged> judged = new ArrayList<>(events.size());
    for (RegistrationEvent event : events) {
      Optional<String> customer = customers.getOrDefault(event.id(), Optional.empty());
      judged.add(new Judged(event, customer, refusal(event, customer, known)));
    }
    return judged;
  }

  private Map<String, String> payers(List<RegistrationEvent> events) {
    List<RegistrationEvent.Paid> paid =
        events.stream().flatMap(event -> event.payment().stream()).toList();
    return billed.customers(
        paid.stream().map(RegistrationEvent.Paid::account).toList(),
        paid.stream().map(RegistrationEvent.Paid::reference).toList());
  }

  private Optional<String> customer(RegistrationEvent event, Map<String, String> payers) {
    return event.payment().isPresent()
        ? event.payment().map(RegistrationEvent.Paid::reference).map(payers::get)
        : rules.customer(event.fields());
  }

  /** Only an answer can refuse: of all others we only get told. */
  private Optional<Refusal> refusal(
      RegistrationEvent event, Optional<String> customer, Set<String> known) {
    if (event.mode() != RegistrationEvent.Mode.ACKNOWLEDGED || event.isEnd()) {
      return Optional.empty();
    }
    boolean fromPayment = event.kind() == RegistrationEvent.Kind.REGISTER_FROM_PAYMENT;
    Optional<Refusal> own = fromPayment ? rules.admission(event) : rules.objection(event);
    if (own.isPresent()) {
      return own;
    }
    if (customer.isEmpty() || (rules.strictness().knownOnly() && !known.contains(customer.get()))) {
      return Optional.of(Refusal.UNKNOWN_CUSTOMER);
    }
    return rules.strictness().samePerson() && isAnother(event.recipient(), customer.get())
        ? Optional.of(Refusal.ID_MISMATCH)
        : Optional.empty();
  }

  private boolean isAnother(Recipient recipient, String customer) {
    return recipient.idType() != Recipient.IdType.PERSNR
        || billed.isAnother(customer, new NationalId.Swedish(recipient.id()));
  }
}
