package no.budstikke.channels.efaktura;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import no.budstikke.channels.Assignments;
import no.budstikke.channels.efaktura.contract.TransactionStatus.Shown;
import no.budstikke.channels.efaktura.operator.SimulatedOperatorSettings.Manners;
import no.budstikke.channels.efaktura.soap.Mapping;
import no.budstikke.channels.efaktura.soap.Operation;
import no.budstikke.core.choose.ReasonCode;
import no.budstikke.core.deliver.DeliveryResult;
import no.budstikke.core.deliver.Item;
import no.budstikke.core.followup.Outcome;
import no.budstikke.core.followup.Reply;
import no.budstikke.core.followup.ReplyCursor;
import no.budstikke.core.lookup.Question;
import no.budstikke.core.lookup.Reachability;
import no.budstikke.core.transform.Assignment;
import no.budstikke.core.transform.DeliveryId;
import no.budstikke.core.transform.Preparation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A channel and its operator, whatever that calls things, and what the rules ask of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RuledEfaktura {
  static final int BLOCKED = 2;
  static final int AMBIGUOUS = 3;
  static final int UNKNOWN = 4;
  static final int SWAPPED = 5;

  final EfakturaHouse house;
  int shipments;

  RuledEfaktura(Mapping mapping, Path folder) {
    ObjectNode population =
        (ObjectNode)
            EfakturaHouse.population(
                EfakturaHouse.email(BLOCKED), "blocked",
                EfakturaHouse.email(AMBIGUOUS), "ambiguous",
                EfakturaHouse.email(UNKNOWN), "no",
                EfakturaHouse.email(SWAPPED), "yes");
    JsonNode swapped = population.path("consumers").path(EfakturaHouse.email(SWAPPED));
    ((ObjectNode) swapped).putObject("name").put("first", "Kvitterud").put("last", "Kanari");
    house =
        new EfakturaHouse(
            folder, population, Manners.usual().with(mapping), Duration.ofSeconds(20));
  }

  @BeforeEach
  void calm() {
    house.operator().script().write("# Calm.");
    house.operator().access().write("# Calm.");
    house.showing();
  }

  @AfterAll
  void close() {
    house.close();
  }

  final String code(Operation operation) {
    return house.mapping().code(operation, "ISSUER_UNKNOWN").orElseThrow();
  }

  /** What the operator says for a reason; usually what a table has told it to. */
  final String rejection(String reason, String otherwise) {
    return house.mapping().code(Operation.SHIPMENT_STATUS, reason).orElse(otherwise);
  }

  final String words(String reason) {
    String code = rejection(reason, reason);
    return code.equals(reason) ? code : reason + " " + code;
  }

  final Assignments due(int days) {
    return EfakturaHouse.usual().due(Optional.of(EfakturaHouse.today().plusDays(days)));
  }

  final ReasonCode obstacle(Assignments assignments) {
    return ((Preparation.Unsuited) house.prepared(assignments.build(99))).reason();
  }

  final List<Reachability> ask(int... people) {
    List<Question> questions =
        IntStream.of(people)
            .<Question>mapToObj(
                n ->
                    new Question.ElectronicInvoice(
                        EfakturaHouse.identity(n),
                        Optional.empty(),
                        new Question.Whereabouts(
                            Assignments.NAME_CANARY,
                            EfakturaHouse.usual().build(n).request().consumer().address())))
            .toList();
    return house.channel().registers().getFirst().ask(Assignments.ISSUER, questions);
  }

  final Item item(int n) {
    Assignment assignment =
        EfakturaHouse.usual().number("R" + n).identity(EfakturaHouse.identity(n)).build(n);
    return house.item(assignment);
  }

  final Map<DeliveryId, DeliveryResult> send(Item... items) {
    shipments++;
    return house.send(shipments, items);
  }

  final DeliveryResult recall(Item item) {
    shipments++;
    return Optional.ofNullable(house.recall(shipments, item).get(item.delivery())).orElseThrow();
  }

  final long received(int n) {
    String name = item(n).delivery().toString();
    return house.operator().received().stream()
        .filter(one -> one.deliveryKey().equals(name))
        .count();
  }

  final Optional<Shown> shown(int n) {
    return house.operator().state(item(n).delivery());
  }

  final List<Reply> replies() {
    return house.channel().repliesAfter(ReplyCursor.BEGINNING, 10_000).replies();
  }

  final Optional<Outcome> about(Item item) {
    return replies().stream()
        .filter(reply -> reply.about().equals(new Reply.Subject.OfDelivery(item.delivery())))
        .map(Reply::outcome)
        .findFirst();
  }
}
