package no.budstikke.channels.efaktura;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import no.budstikke.channels.efaktura.operator.SimulatedOperatorSettings;
import no.budstikke.channels.efaktura.operator.SimulatedOperatorSettings.Manners;
import no.budstikke.channels.efaktura.soap.Mapping;
import no.budstikke.channels.efaktura.soap.Operation;
import no.budstikke.channels.efaktura.soap.SoapOperator;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The simulated operator takes nothing that its own schema does not: an order, a name or a pattern
 * that is wrong is a fault of ours, with either names.
 */
class StrictOperatorTest {
  private static final String NOT_VALID = "1000";

  @TempDir private Path folder;

  static Stream<Mapping> mappings() {
    return Stream.of(Mapping.usual(), Samples.otherNames());
  }

  @ParameterizedTest
  @MethodSource("mappings")
  void whatIsWrongInAnyWayIsRefusedAndWhatIsRightIsNot(Mapping mapping) throws Exception {
    String right = written(mapping);
    try (EfakturaHouse house = house(mapping)) {
      assertThat(send(house, right)).doesNotContain("Fault");
      assertThat(send(house, right.replace(">918130047<", ">91813004<"))).contains(NOT_VALID);
      assertThat(send(house, right.replace("2026-03-02-000001", "2026"))).contains(NOT_VALID);
      assertThat(send(house, right.replace("messageIdentifier", "messageId"))).contains(NOT_VALID);
      assertThat(send(house, swapped(right))).contains(NOT_VALID);
      assertThat(send(house, right.replace("Envelope", "Letter"))).contains(NOT_VALID);
      assertThat(send(house, right + right)).contains(NOT_VALID);
      assertThat(send(house, right)).doesNotContain("Fault");
    }
  }

  /** The two parts that begin the message of a look-up in each other's place. */
  private static String swapped(String message) {
    String audit =
        message.replaceFirst("(?s).*?(<(efa:)?auditInformation>.*auditInformation>).*", "$1");
    String issuer = message.replaceFirst("(?s).*?(<(efa:)?issuer>.*issuer>).*", "$1");
    assertThat(message).contains(audit).contains(issuer);
    return message.replace(audit, "@").replace(issuer, audit).replace("@", issuer);
  }

  private static String written(Mapping mapping) throws IOException {
    try (Recorder recorder = new Recorder();
        SoapOperator caller = Samples.operator(recorder.address(), mapping, Optional.empty())) {
      recorder.willAnswer(500, new byte[0]);
      Samples.call(Operation.LOOKUP, caller);
      return new String(recorder.last(), UTF_8);
    }
  }

  private EfakturaHouse house(Mapping mapping) {
    return new EfakturaHouse(
        folder,
        SimulatedOperatorSettings.everybody("yes"),
        Manners.usual().with(mapping),
        Duration.ofSeconds(20));
  }

  private static String send(EfakturaHouse house, String message)
      throws IOException, InterruptedException {
    try (HttpClient client =
        HttpClient.newBuilder().sslContext(house.operator().caller().context()).build()) {
      return client
          .send(
              HttpRequest.newBuilder(house.operator().endpoint())
                  .header("SOAPAction", house.mapping().action(Operation.LOOKUP))
                  .POST(HttpRequest.BodyPublishers.ofString(message))
                  .build(),
              HttpResponse.BodyHandlers.ofString())
          .body();
    }
  }
}
