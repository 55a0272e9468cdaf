package no.budstikke.channels.efaktura;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.budstikke.channels.efaktura.contract.Answer;
import no.budstikke.channels.efaktura.contract.Reason;
import no.budstikke.channels.efaktura.contract.Shipment;
import no.budstikke.channels.efaktura.contract.ShipmentState;
import no.budstikke.channels.efaktura.contract.ShipmentStatus;
import no.budstikke.channels.efaktura.contract.StoredTransaction;
import no.budstikke.channels.efaktura.operator.SimulatedOperatorSettings.Manners;
import no.budstikke.channels.efaktura.soap.Mapping;
import no.budstikke.channels.efaktura.soap.Operation;
import no.budstikke.channels.efaktura.soap.SoapOperator;
import no.budstikke.core.deliver.Item;
import no.budstikke.core.transform.DeliveryId;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reading back, taking back shipments, exclusions and signed addresses, with either names. */
class FurtherOperationsTest {
  private static final String ISSUER = EfakturaHouse.TERMS.getOrDefault("organisationNumber", "");

  @TempDir private Path folder;

  static Stream<Mapping> mappings() {
    return Stream.of(Mapping.usual(), Samples.otherNames());
  }

  @ParameterizedTest
  @MethodSource("mappings")
  void whatIsThereCanBeReadBackAsItWasSent(Mapping mapping) {
    try (EfakturaHouse house = house(mapping);
        SoapOperator caller = house.caller()) {
      Item item = item(house, 1);
      house.send(1, item);

      Shipment read = said(caller.transaction(item.delivery().value()));
      assertThat(read.sender().organisation()).isEqualTo(ISSUER);
      assertThat(read.transactions()).hasSize(1);
      assertThat(StoredTransaction.write(read.transactions().getFirst().transaction()))
          .isEqualTo(item.prepared().content().bytes());
      assertThat(caller.transaction(Samples.TRANSACTION))
          .isEqualTo(refused(mapping, Operation.TRANSACTION, Reason.NOT_FOUND));
    }
  }

  @ParameterizedTest
  @MethodSource("mappings")
  void aShipmentIsTakenBackAsAWholeButForWhatConsumersHaveApproved(Mapping mapping) {
    try (EfakturaHouse house = house(mapping);
        SoapOperator caller = house.caller()) {
      Item approved = item(house, 1);
      Item lying = item(house, 2);
      house.send(1, approved, lying);
      UUID shipment = said(caller.transaction(lying.delivery().value())).id();
      house.operator().approve(approved.delivery());

      List<ShipmentStatus.Rejection> kept = said(caller.cancelShipment(shipment));

      assertThat(kept)
          .extracting(one -> new DeliveryId(one.transaction()), ShipmentStatus.Rejection::reason)
          .containsExactly(
              org.assertj.core.api.Assertions.tuple(
                  approved.delivery(), Reason.CANCEL_REFUSED_STATE));
      assertThat(said(caller.shipmentStatus(shipment)).state()).isEqualTo(ShipmentState.STOPPED);
      assertThat(caller.cancelShipment(shipment))
          .isEqualTo(refused(mapping, Operation.CANCEL_SHIPMENT, Reason.ALREADY_CANCELLED));
      assertThat(caller.cancelShipment(Samples.SHIPMENT))
          .isEqualTo(refused(mapping, Operation.CANCEL_SHIPMENT, Reason.NOT_FOUND));
    }
  }

  @ParameterizedTest
  @MethodSource("mappings")
  void whoeverHasShutTheIssuerOutIsListed(Mapping mapping) {
    try (EfakturaHouse house = house(mapping);
        SoapOperator caller = house.caller()) {
      Set<String> excluded = said(caller.blackList(ISSUER));

      assertThat(excluded).hasSize(1).allMatch(id -> id.matches("[0-9]{9}"));
    }
  }

  @ParameterizedTest
  @MethodSource("mappings")
  void onlyTheOperatorsOwnFreshSignatureIsItsOwn(Mapping mapping) {
    URI document = EfakturaHouse.BASE.resolve("/details/AAAA.pdf");
    try (EfakturaHouse house = house(mapping);
        SoapOperator caller = house.caller()) {
      Map<String, String> fresh = query(house.operator().signed(document, Duration.ZERO));

      assertThat(said(caller.isSigned(document, fresh))).isTrue();
      assertThat(said(caller.isSigned(EfakturaHouse.BASE.resolve("/details/B.pdf"), fresh)))
          .isFalse();
      Map<String, String> more = new HashMap<>(fresh);
      more.put("more", "1");
      assertThat(said(caller.isSigned(document, more))).isFalse();
      Map<String, String> old = query(house.operator().signed(document, Duration.ofSeconds(31)));
      assertThat(said(caller.isSigned(document, old))).isFalse();
    }
  }

  private static Map<String, String> query(URI signed) {
    Map<String, String> query = new HashMap<>();
    for (String one : signed.getQuery().split("&", -1)) {
      String[] words = one.split("=", 2);
      query.put(words[0], words[1]);
    }
    return query;
  }

  private static <T> T said(Answer<T> answer) {
    assertThat(answer).isInstanceOf(Answer.Said.class);
    return ((Answer.Said<T>) answer).value();
  }

  private static Answer<?> refused(Mapping mapping, Operation operation, Reason reason) {
    return new Answer.Refused<>(reason, mapping.code(operation, reason.name()).orElseThrow());
  }

  private static Item item(EfakturaHouse house, int n) {
    return house.item(
        EfakturaHouse.usual().number("F" + n).identity(EfakturaHouse.identity(n)).build(n));
  }

  private EfakturaHouse house(Mapping mapping) {
    return new EfakturaHouse(
        folder,
        EfakturaHouse.population(EfakturaHouse.email(9), "blocked"),
        Manners.usual().with(mapping),
        Duration.ofSeconds(20));
  }
}
