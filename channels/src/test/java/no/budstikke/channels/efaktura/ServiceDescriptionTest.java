package no.budstikke.channels.efaktura;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.budstikke.channels.efaktura.operator.SimulatedOperatorSettings;
import no.budstikke.channels.efaktura.operator.SimulatedOperatorSettings.Manners;
import no.budstikke.channels.efaktura.soap.Mapping;
import no.budstikke.channels.efaktura.soap.Operation;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What the simulated operator says its service is: every reference leads somewhere (section 3). */
class ServiceDescriptionTest {
  private static final Set<String> OFFICIAL =
      Set.of(
          "getEfakturaIdentifiers",
          "getBlackList",
          "addShipment",
          "getShipmentStatus",
          "getTransactionStatus",
          "getShipments",
          "getTransaction",
          "cancelShipment",
          "cancelTransaction",
          "validateSecuritySignature");

  @TempDir private Path folder;

  static List<Mapping> mappings() {
    return List.of(Mapping.usual(), Samples.otherNames());
  }

  @ParameterizedTest
  @MethodSource("mappings")
  void everyReferenceLeadsSomewhere(Mapping mapping) throws Exception {
    Document wsdl = Envelopes.document(served(mapping));
    Map<String, String> elements = new HashMap<>();
    Set<String> types = names(wsdl, "complexType");
    for (Element element : Envelopes.children(only(wsdl, "schema"))) {
      if (element.getLocalName().equals("element")) {
        elements.put(element.getAttribute("name"), element.getAttribute("type"));
      }
    }
    elements.values().stream()
        .filter(type -> !type.isEmpty())
        .forEach(type -> assertThat(types).contains(local(type)));
    Map<String, String> messages = new HashMap<>();
    for (Element message : Envelopes.all(wsdl, "message")) {
      String element = local(Envelopes.children(message).getFirst().getAttribute("element"));
      assertThat(elements).containsKey(element);
      messages.put(message.getAttribute("name"), element);
    }
    Element port = only(wsdl, "portType");
    assertThat(operations(port)).isEqualTo(OFFICIAL);
    for (Element operation : Envelopes.children(port)) {
      for (Element direction : Envelopes.children(operation)) {
        assertThat(messages).containsKey(local(direction.getAttribute("message")));
      }
    }
    Element binding =
        Envelopes.children(wsdl.getDocumentElement()).stream()
            .filter(one -> one.getLocalName().equals("binding"))
            .findFirst()
            .orElseThrow();
    assertThat(local(binding.getAttribute("type"))).isEqualTo(port.getAttribute("name"));
    assertThat(local(only(wsdl, "port").getAttribute("binding")))
        .isEqualTo(binding.getAttribute("name"));
  }

  @ParameterizedTest
  @MethodSource("mappings")
  void everyOperationIsBoundWithItsActionAndBothFaults(Mapping mapping) throws Exception {
    Document wsdl = Envelopes.document(served(mapping));

    for (Operation operation : Operation.values()) {
      List<Element> both =
          Envelopes.all(wsdl, "operation").stream()
              .filter(one -> one.getAttribute("name").equals(operation.word()))
              .toList();
      assertThat(both).as("in the port and in the binding").hasSize(2);
      assertThat(parts(both.getFirst()))
          .containsExactly("input ", "output ", "fault validationFault", "fault serverFault");
      assertThat(parts(both.getLast()))
          .containsExactly(
              "operation ", "input ", "output ", "fault validationFault", "fault serverFault");
      assertThat(Envelopes.children(both.getLast()).getFirst().getAttribute("soapAction"))
          .isEqualTo(mapping.action(operation));
      assertThat(Envelopes.children(Envelopes.children(both.getLast()).getLast()))
          .extracting(one -> one.getLocalName() + " " + one.getAttribute("name"))
          .containsExactly("fault serverFault");
    }
    assertThat(names(wsdl, "complexType")).contains("ValidationFault", "ServerFault");
  }

  private byte[] served(Mapping mapping) throws IOException, InterruptedException {
    try (EfakturaHouse house =
        new EfakturaHouse(
            folder,
            SimulatedOperatorSettings.everybody("yes"),
            Manners.usual().with(mapping),
            Duration.ofSeconds(20))) {
      return house.get("?wsdl");
    }
  }

  private static Element only(Document wsdl, String name) {
    List<Element> all = Envelopes.all(wsdl, name);
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  private static Set<String> names(Document wsdl, String kind) {
    return Envelopes.all(wsdl, kind).stream()
        .map(one -> one.getAttribute("name"))
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toSet());
  }

  private static Set<String> operations(Element port) {
    return Envelopes.children(port).stream()
        .map(one -> one.getAttribute("name"))
        .collect(Collectors.toSet());
  }

  private static List<String> parts(Element operation) {
    return Envelopes.children(operation).stream()
        .map(one -> one.getLocalName() + " " + one.getAttribute("name"))
        .toList();
  }

  /** Without its prefix, which must be that of the service's own namespace. */
  private static String local(String reference) {
    assertThat(reference).startsWith("tns:");
    return reference.substring("tns:".length());
  }
}
