package no.budstikke.channels.efaktura;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import no.budstikke.channels.efaktura.contract.Answer;
import no.budstikke.channels.efaktura.operator.SimulatedOperatorSettings;
import no.budstikke.channels.efaktura.operator.SimulatedOperatorSettings.Manners;
import no.budstikke.channels.efaktura.soap.Mapping;
import no.budstikke.channels.efaktura.soap.Operation;
import no.budstikke.channels.efaktura.soap.SoapOperator;
import no.budstikke.channels.efaktura.soap.SoapSettings;
import no.budstikke.channels.transport.MutualTls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is known after a call that was not answered (eFaktura, sections 3.3, 3.4 and 12.6). */
class AfterACallTest {
  private static final Instant NOW = Instant.parse("2026-03-02T09:15:00Z");

  private static final int TRIES = 20;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "401, Barred",
    "403, Barred",
    "429, NotNow",
    "500, Lost",
    "502, Lost",
    "503, NotNow",
    "504, Lost"
  })
  void noAnswerButAStatusIsTemporaryUnlessWeAreNotLetIn(int status, String known) throws Exception {
    try (Recorder recorder = new Recorder();
        SoapOperator caller =
            Samples.operator(recorder.address(), Mapping.usual(), Optional.empty())) {
      recorder.willAnswer(status, new byte[0]);

      Answer<?> answer = Samples.call(Operation.ADD_SHIPMENT, caller);

      assertThat(answer.getClass().getSimpleName()).isEqualTo(known);
      assertThat(answer.toString()).contains("HTTP_" + status);
    }
  }

  @ParameterizedTest
  @CsvSource({"429, 60, 60", "503, 60, 60", "503, 86400, 600"})
  void whoeverIsAskedToWaitWaits(int status, String told, int seconds) throws Exception {
    AtomicReference<Instant> wall = new AtomicReference<>(NOW);
    try (Recorder recorder = new Recorder();
        SoapOperator caller =
            Samples.operator(recorder.address(), Mapping.usual(), Optional.empty(), wall::get)) {
      recorder.willAnswer(status, told);
      Samples.call(Operation.CANCEL, caller);
      wall.set(NOW.plusSeconds(seconds).minusMillis(1));

      assertThat(Samples.call(Operation.CANCEL, caller))
          .isEqualTo(new Answer.NotNow<>("ASKED_TO_WAIT"));
      assertThat(recorder.calls()).isEqualTo(1);
      wall.set(NOW.plusSeconds(seconds));
      Samples.call(Operation.CANCEL, caller);
      assertThat(recorder.calls()).isEqualTo(2);
    }
  }

  @Test
  void aDateOrNothingToWaitForIsPassedOver() throws Exception {
    try (Recorder recorder = new Recorder();
        SoapOperator caller =
            Samples.operator(recorder.address(), Mapping.usual(), Optional.empty(), () -> NOW)) {
      for (String told : new String[] {"Mon, 02 Mar 2026 10:00:00 GMT", "soon", "-1"}) {
        recorder.willAnswer(503, told);
        Samples.call(Operation.CANCEL, caller);
      }

      assertThat(recorder.calls()).isEqualTo(3);
    }
  }

  @Test
  void whoeverIsSilentMayHaveTakenItAndWhoeverIsNotThereHasNot() {
    try (EfakturaHouse house = house();
        SoapOperator caller = caller(house, house.operator().caller())) {
      house.operator().access().write("cancelTransaction | silent-before");
      assertThat(Samples.call(Operation.CANCEL, caller)).isEqualTo(new Answer.Lost<>("TIMEOUT"));
      house.stop();
      assertThat(Samples.call(Operation.CANCEL, caller))
          .isEqualTo(new Answer.NotNow<>("NO_CONNECTION"));
    }
  }

  @Test
  void whoeverShowsAnotherCertificateIsNotLetIn() {
    try (EfakturaHouse house = house()) {
      MutualTls ours = house.operator().caller();
      MutualTls strangers =
          new MutualTls(
              new MutualTls.Store(
                  ours.own().file().resolveSibling("operator.p12"), ours.own().password()),
              ours.trusted());
      MutualTls suspicious =
          new MutualTls(
              ours.own(),
              new MutualTls.Store(
                  ours.own().file().resolveSibling("caller-trusted.p12"), ours.own().password()));

      assertBarred(house, strangers);
      try (SoapOperator caller = caller(house, suspicious)) {
        assertThat(Samples.call(Operation.SHIPMENTS, caller))
            .isEqualTo(new Answer.Barred<>("NO_TLS"));
      }
      try (SoapOperator caller = caller(house, ours)) {
        assertThat(Samples.call(Operation.SHIPMENTS, caller)).isInstanceOf(Answer.Said.class);
      }
    }
  }

  @Test
  void whoeverShowsNoCertificateIsNotLetIn() {
    try (EfakturaHouse house = house();
        SoapOperator caller =
            Samples.operator(house.operator().endpoint(), Mapping.usual(), Optional.empty())) {
      assertThat(Samples.call(Operation.CANCEL, caller)).isInstanceOf(Answer.Barred.class);
    }
  }

  /** Where the connection is torn down before its alert is read, nobody knows; then once more. */
  private static void assertBarred(EfakturaHouse house, MutualTls shown) {
    try (SoapOperator caller = caller(house, shown)) {
      Answer<?> answer = Samples.call(Operation.SHIPMENTS, caller);
      for (int i = 0; i < TRIES && answer.equals(new Answer.Lost<>("CONNECTION_LOST")); i++) {
        answer = Samples.call(Operation.SHIPMENTS, caller);
      }
      assertThat(answer).isEqualTo(new Answer.Barred<>("NO_TLS"));
    }
  }

  private static SoapOperator caller(EfakturaHouse house, MutualTls shown) {
    URI endpoint = house.operator().endpoint();
    return new SoapOperator(
        new SoapSettings(
            endpoint,
            new SoapSettings.Access(Optional.of(shown), Optional.empty()),
            Mapping.usual(),
            new SoapSettings.Pace(Duration.ofSeconds(2), Duration.ofMillis(1500), 4, 100),
            SoapSettings.INVOICES_ONLY));
  }

  private EfakturaHouse house() {
    return new EfakturaHouse(
        folder,
        SimulatedOperatorSettings.everybody("yes"),
        Manners.usual(),
        Duration.ofSeconds(20));
  }
}
