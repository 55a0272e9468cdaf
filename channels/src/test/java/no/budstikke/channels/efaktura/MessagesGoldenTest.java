package no.budstikke.channels.efaktura;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.XMLConstants;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import no.budstikke.channels.efaktura.contract.Answer;
import no.budstikke.channels.efaktura.contract.LookupResult;
import no.budstikke.channels.efaktura.contract.Reason;
import no.budstikke.channels.efaktura.contract.Shipment;
import no.budstikke.channels.efaktura.contract.ShipmentState;
import no.budstikke.channels.efaktura.contract.ShipmentStatus;
import no.budstikke.channels.efaktura.contract.TransactionStatus;
import no.budstikke.channels.efaktura.operator.SimulatedOperatorSettings;
import no.budstikke.channels.efaktura.operator.SimulatedOperatorSettings.Manners;
import no.budstikke.channels.efaktura.soap.Mapping;
import no.budstikke.channels.efaktura.soap.Operation;
import no.budstikke.channels.efaktura.soap.SoapOperator;
import no.budstikke.channels.transport.Login;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

/**
 * The messages byte for byte, in both directions, and valid by the schema that the simulated
 * operator serves (eFaktura, sections 3 and 4).
 */
class MessagesGoldenTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden/efaktura");
  private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";

  /** As the simulated operators serve them, fetched once. */
  private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(Operation.class)
  void whatIsSentIsTheApprovedMessageAndValid(Operation operation) throws Exception {
    try (Recorder recorder = new Recorder();
        SoapOperator caller =
            Samples.operator(recorder.address(), Mapping.usual(), Optional.empty())) {
      recorder.willAnswer(500, new byte[0]);
      call(operation, caller);

      approved(operation.word() + "-request.xml", recorder.last());
      assertThat(recorder.lastAction()).isEqualTo("\"" + Mapping.usual().action(operation) + "\"");
      validate(Mapping.usual(), recorder.last());
      confirmed().newValidator().validate(new DOMSource(Envelopes.inside(recorder.last(), "Body")));
    }
  }

  /** By a schema that is written by hand from what is published, and by no table of ours. */
  private static Schema confirmed() throws SAXException {
    return SchemaFactory.newDefaultInstance()
        .newSchema(Path.of("src/test/resources/efaktura/confirmed.xsd").toFile());
  }

  @ParameterizedTest
  @EnumSource(Operation.class)
  void whatIsSentToAnOperatorWithOtherNamesIsValidByItsSchema(Operation operation)
      throws Exception {
    Mapping other = Samples.otherNames();
    try (Recorder recorder = new Recorder();
        SoapOperator caller = Samples.operator(recorder.address(), other, Optional.empty())) {
      recorder.willAnswer(500, new byte[0]);
      call(operation, caller);

      assertThat(recorder.lastAction()).isEqualTo("\"" + other.action(operation) + "\"");
      validate(other, recorder.last());
    }
  }

  @ParameterizedTest
  @EnumSource(Operation.class)
  void theApprovedAnswersAreValidAndUnderstood(Operation operation) throws Exception {
    byte[] answer = Files.readAllBytes(GOLDEN.resolve(operation.word() + "-response.xml"));
    validate(Mapping.usual(), answer);
    try (Recorder recorder = new Recorder();
        SoapOperator caller =
            Samples.operator(recorder.address(), Mapping.usual(), Optional.empty())) {
      recorder.willAnswer(200, answer);

      assertThat(call(operation, caller)).isInstanceOf(Answer.Said.class);
    }
  }

  @Test
  void theAnswersMeanWhatTheySay() throws Exception {
    try (Recorder recorder = new Recorder();
        SoapOperator caller =
            Samples.operator(recorder.address(), Mapping.usual(), Optional.empty())) {
      recorder.willAnswer(200, golden("getEfakturaIdentifiers-response.xml"));
      assertThat(((Answer.Said<?>) call(Operation.LOOKUP, caller)).value().toString())
          .isEqualTo(
              "[LookupResult MATCH, LookupResult MATCH, LookupResult TEMPORARY_UNAVAILABLE]");
      recorder.willAnswer(200, golden("getShipmentStatus-response.xml"));
      ShipmentStatus status =
          (ShipmentStatus) ((Answer.Said<?>) call(Operation.SHIPMENT_STATUS, caller)).value();
      assertThat(status.state()).isEqualTo(ShipmentState.PROCESSED);
      assertThat(status.rejections())
          .containsExactly(
              new ShipmentStatus.Rejection(Samples.TRANSACTION, Reason.CONSUMER_NO_CONSENT, "503"));
      recorder.willAnswer(200, golden("getTransactionStatus-response.xml"));
      assertThat(((Answer.Said<?>) call(Operation.TRANSACTION_STATUS, caller)).value())
          .isEqualTo(
              new TransactionStatus(
                  TransactionStatus.Shown.UNKNOWN, Optional.of(TransactionStatus.Drawn.PENDING)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"many", "", "-1", "99999999999"})
  void aNumberThatIsNoneIsNotSaid(String number) throws Exception {
    String answer = new String(golden("getShipmentStatus-response.xml"), UTF_8);
    try (Recorder recorder = new Recorder();
        SoapOperator caller =
            Samples.operator(recorder.address(), Mapping.usual(), Optional.empty())) {
      recorder.willAnswer(
          200,
          answer
              .replace("<rejected>1</rejected>", "<rejected>" + number + "</rejected>")
              .getBytes(UTF_8));

      ShipmentStatus status =
          (ShipmentStatus) ((Answer.Said<?>) call(Operation.SHIPMENT_STATUS, caller)).value();

      assertThat(status.rejected()).isEmpty();
      assertThat(status.isFullyTold()).isFalse();
    }
  }

  @Test
  void whatIsReadBackListedKeptOrSignedMeansWhatItSays() throws Exception {
    try (Recorder recorder = new Recorder();
        SoapOperator caller =
            Samples.operator(recorder.address(), Mapping.usual(), Optional.empty())) {
      recorder.willAnswer(200, golden("getTransaction-response.xml"));
      Shipment read = (Shipment) ((Answer.Said<?>) call(Operation.TRANSACTION, caller)).value();
      Shipment sent = Samples.shipment();
      assertThat(read.id()).isEqualTo(sent.id());
      assertThat(read.sender()).isEqualTo(sent.sender());
      assertThat(read.transactions()).containsExactly(sent.transactions().getFirst());
      recorder.willAnswer(200, golden("cancelShipment-response.xml"));
      assertThat(((Answer.Said<?>) call(Operation.CANCEL_SHIPMENT, caller)).value())
          .isEqualTo(
              List.of(
                  new ShipmentStatus.Rejection(Samples.TRANSACTION, Reason.ALREADY_PAID, "5005")));
      recorder.willAnswer(200, golden("getBlackList-response.xml"));
      assertThat(((Answer.Said<?>) call(Operation.BLACK_LIST, caller)).value())
          .isEqualTo(Set.of("234567891"));
      recorder.willAnswer(200, golden("validateSecuritySignature-response.xml"));
      assertThat(call(Operation.SIGNATURE, caller)).isEqualTo(new Answer.Said<>(true));
      recorder.willAnswer(
          200,
          new String(golden("validateSecuritySignature-response.xml"), UTF_8)
              .replace("<valid>1<", "<valid>perhaps<")
              .getBytes(UTF_8));
      assertThat(call(Operation.SIGNATURE, caller)).isEqualTo(new Answer.Lost<>("UNREADABLE"));
    }
  }

  @Test
  void yesAndNoMayBeNumbersAndAnythingElseHasNotSaidNo() throws Exception {
    String answer = new String(golden("getEfakturaIdentifiers-response.xml"), UTF_8);
    try (Recorder recorder = new Recorder();
        SoapOperator caller =
            Samples.operator(recorder.address(), Mapping.usual(), Optional.empty())) {
      recorder.willAnswer(
          200, answer.replace(">true<", ">1<").replace(">false<", ">0<").getBytes(UTF_8));
      assertThat(looked(caller))
          .extracting(LookupResult::canReceive)
          .containsExactly(true, false, false);
      recorder.willAnswer(200, answer.replace(">true<", ">yes<").getBytes(UTF_8));
      assertThat(looked(caller))
          .extracting(LookupResult::outcome)
          .containsOnly(LookupResult.Outcome.TEMPORARY_UNAVAILABLE);
    }
  }

  @SuppressWarnings("unchecked")
  private static List<LookupResult> looked(SoapOperator caller) {
    return ((Answer.Said<List<LookupResult>>) call(Operation.LOOKUP, caller)).value();
  }

  @Test
  void aBlockedConsumerIsAMatchThatCannotReceive() throws Exception {
    try (Recorder recorder = new Recorder();
        SoapOperator caller =
            Samples.operator(recorder.address(), Mapping.usual(), Optional.empty())) {
      recorder.willAnswer(200, golden("getEfakturaIdentifiers-response.xml"));

      List<LookupResult> results = looked(caller);

      assertThat(results.get(0).canReceive()).isTrue();
      assertThat(results.get(1).canReceive()).isFalse();
      assertThat(results.get(1).issuerBlocked()).isTrue();
    }
  }

  @Test
  void faultsAreSplitIntoOursAndTheirs() throws Exception {
    validate(Mapping.usual(), golden("validationFault.xml"), "detail");
    try (Recorder recorder = new Recorder();
        SoapOperator caller =
            Samples.operator(recorder.address(), Mapping.usual(), Optional.empty())) {
      recorder.willAnswer(500, golden("validationFault.xml"));
      assertThat(call(Operation.ADD_SHIPMENT, caller))
          .isEqualTo(new Answer.Refused<>(Reason.DUPLICATE_SHIPMENT_ID, "3002"));
      recorder.willAnswer(500, golden("serverFault.xml"));
      assertThat(call(Operation.ADD_SHIPMENT, caller))
          .isEqualTo(new Answer.NotNow<>("SERVER_FAULT"));
      recorder.willAnswer(403, new byte[0]);
      assertThat(call(Operation.ADD_SHIPMENT, caller)).isEqualTo(new Answer.Barred<>("HTTP_403"));
      recorder.willAnswer(200, "no XML".getBytes(UTF_8));
      assertThat(call(Operation.ADD_SHIPMENT, caller)).isEqualTo(new Answer.Lost<>("UNREADABLE"));
    }
  }

  @Test
  void anEntityIsNotResolvedAndNothingIsFetched() throws Exception {
    String bomb =
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
            + "<e:Envelope xmlns:e=\""
            + SOAP
            + "\"><e:Body>&e;</e:Body></e:Envelope>";
    try (Recorder recorder = new Recorder();
        SoapOperator caller =
            Samples.operator(recorder.address(), Mapping.usual(), Optional.empty())) {
      recorder.willAnswer(200, bomb.getBytes(UTF_8));

      assertThat(call(Operation.CANCEL, caller)).isEqualTo(new Answer.Lost<>("UNREADABLE"));
    }
  }

  @Test
  void aUserNameStandsInTheHeaderWhereTheOperatorWantsOne() throws Exception {
    try (Recorder recorder = new Recorder();
        SoapOperator caller =
            Samples.operator(
                recorder.address(), Mapping.usual(), Optional.of(new Login("us", "word")))) {
      recorder.willAnswer(500, new byte[0]);
      call(Operation.CANCEL, caller);

      approved("cancelTransaction-token-request.xml", recorder.last());
    }
  }

  private static Answer<?> call(Operation operation, SoapOperator caller) {
    return Samples.call(operation, caller);
  }

  private EfakturaHouse house(Mapping mapping) {
    return new EfakturaHouse(
        folder.resolve(UUID.randomUUID().toString()),
        SimulatedOperatorSettings.everybody("yes"),
        Manners.usual().with(mapping),
        Duration.ofSeconds(20));
  }

  private void validate(Mapping mapping, byte[] envelope) throws Exception {
    validate(mapping, envelope, "Body");
  }

  private void validate(Mapping mapping, byte[] envelope, String around) throws Exception {
    Schema schema = SCHEMAS.get(mapping.namespace());
    if (schema == null) {
      schema = served(mapping);
      SCHEMAS.put(mapping.namespace(), schema);
    }
    schema.newValidator().validate(new DOMSource(Envelopes.inside(envelope, around)));
  }

  private Schema served(Mapping mapping) throws Exception {
    try (EfakturaHouse house = house(mapping)) {
      return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
          .newSchema(new StreamSource(new ByteArrayInputStream(house.get("?xsd"))));
    }
  }

  private static byte[] golden(String name) throws IOException {
    return Files.readAllBytes(GOLDEN.resolve(name));
  }

  private static void approved(String name, byte[] written) throws IOException {
    Path file = GOLDEN.resolve(name);
    if (Boolean.getBoolean("golden.write")) {
      Files.write(file, written);
      fail("Written anew: " + file);
    }
    assertThat(new String(written, UTF_8)).isEqualTo(Files.readString(file));
  }
}
