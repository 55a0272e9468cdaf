package no.budstikke.channels.efaktura;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import no.budstikke.channels.efaktura.contract.LookupResult.Outcome;
import no.budstikke.channels.efaktura.contract.ShipmentState;
import no.budstikke.channels.efaktura.contract.TransactionStatus.Drawn;
import no.budstikke.channels.efaktura.contract.TransactionStatus.Shown;
import no.budstikke.channels.efaktura.soap.Element;
import no.budstikke.channels.efaktura.soap.Mapping;
import no.budstikke.channels.efaktura.soap.Operation;
import org.junit.jupiter.api.Test;

/** The second operator calls everything otherwise that is not published. */
class OtherNamesTest {
  /** Published (eFaktura, sections 3.2, 3.4 and 4.3). */
  private static final Set<String> PUBLISHED =
      Set.of(
          "auditInformation",
          "messageIdentifier",
          "shipmentId",
          "issuer",
          "transactions",
          "transactionId",
          "paymentType",
          "documentType",
          "kid",
          "validationFault",
          "serverFault");

  /** Their order is published. */
  private static final Set<String> ORDERED = Set.of("addShipment", "transaction");

  private final Mapping usual = Mapping.usual();
  private final Mapping other = Samples.otherNames();

  @Test
  void everyNameThatIsNotPublishedIsAnother() {
    elements()
        .forEach(
            (key, element) -> {
              if (PUBLISHED.contains(key)) {
                assertThat(other.name(element)).isEqualTo(usual.name(element)).isEqualTo(key);
              } else {
                assertThat(other.name(element)).as(key).isNotEqualTo(usual.name(element));
              }
            });
  }

  @Test
  void everyOrderThatIsNotPublishedIsAnother() {
    elements().values().stream()
        .filter(element -> element.parts().size() > 1 && !ORDERED.contains(element.key()))
        .forEach(
            group ->
                assertThat(other.parts(group))
                    .as(group.key())
                    .hasSameElementsAs(usual.parts(group))
                    .isNotEqualTo(usual.parts(group)));
    elements().values().stream()
        .filter(element -> ORDERED.contains(element.key()))
        .forEach(group -> assertThat(other.parts(group)).isEqualTo(group.parts()));
  }

  @Test
  void everyActionAndWordIsAnother() {
    for (Operation operation : Operation.values()) {
      assertThat(other.action(operation)).isNotEqualTo(usual.action(operation)).isNotEmpty();
    }
    assertOther("outcome", EnumSet.allOf(Outcome.class));
    assertOther("shipmentStatus", EnumSet.complementOf(EnumSet.of(ShipmentState.UNKNOWN)));
    assertOther("efakturaStatus", EnumSet.complementOf(EnumSet.of(Shown.UNKNOWN)));
    assertOther("avtaleGiroStatus", EnumSet.complementOf(EnumSet.of(Drawn.UNKNOWN)));
    assertThat(other.namespace()).isNotEqualTo(usual.namespace());
    assertThat(other.qualified()).isNotEqualTo(usual.qualified());
  }

  @Test
  void everyCodeThatIsNotPublishedIsAnother() throws IOException {
    Properties told = new Properties();
    try (InputStream in =
        Objects.requireNonNull(Mapping.class.getResourceAsStream("mapping.properties"))) {
      told.load(in);
    }
    Set<String> codes = told.stringPropertyNames();
    assertThat(codes).anyMatch(name -> name.startsWith("code."));
    for (String name : codes) {
      String[] words = name.split("\\.", 3);
      if (words[0].equals("code")) {
        Operation operation = operation(words[1]);
        String reason = told.getProperty(name);
        assertThat(other.reason(operation, words[2])).as(name).isEmpty();
        assertThat(other.code(operation, reason)).as(reason).isNotEmpty();
      }
    }
  }

  private static Operation operation(String word) {
    return Arrays.stream(Operation.values())
        .filter(one -> one.word().equals(word))
        .findFirst()
        .orElseThrow();
  }

  private void assertOther(String kind, Set<? extends Enum<?>> ours) {
    for (Enum<?> word : ours) {
      assertThat(other.outside(kind, word)).isNotEqualTo(usual.outside(kind, word));
    }
  }

  private static Map<String, Element> elements() {
    Map<String, Element> all = new LinkedHashMap<>();
    Stream.concat(
            Arrays.stream(Operation.values())
                .flatMap(one -> Stream.of(one.request(), one.response())),
            Operation.faults().stream())
        .forEach(root -> collect(root, all));
    return all;
  }

  private static void collect(Element element, Map<String, Element> all) {
    all.put(element.key(), element);
    element.parts().forEach(part -> collect(part, all));
  }
}
