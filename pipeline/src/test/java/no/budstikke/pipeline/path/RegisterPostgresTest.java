package no.budstikke.pipeline.path;

import static no.budstikke.pipeline.path.Papers.paper;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import no.budstikke.channels.register.HttpRegister;
import no.budstikke.channels.register.HttpRegisterSettings;
import no.budstikke.channels.register.SimulatedRegister;
import no.budstikke.channels.register.SimulatedRegisterSettings;
import no.budstikke.channels.transport.counterpart.Mode;
import no.budstikke.core.choose.Channels;
import no.budstikke.core.choose.Silence;
import no.budstikke.core.choose.Silence.Way;
import no.budstikke.core.lookup.RegisterId;
import no.budstikke.core.request.IssuerId;
import no.budstikke.core.validate.Judged;
import no.budstikke.pipeline.lookup.Manner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * A register on a real port that is slow, down, or contradicts itself: decisions are as the policy
 * says, and nobody else waits (R-LU-4).
 */
class RegisterPostgresTest {
  private static final String PERSON = "13097248022";
  private static final IssuerId NEIGHBOUR = new IssuerId("nabokraft");
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Manner USUAL =
      new Manner(Duration.ofSeconds(5), Duration.ofMinutes(1), 1000);

  private final SimulatedRegister simulated;
  private final HttpRegister register;

  RegisterPostgresTest(@TempDir Path folder) {
    simulated =
        SimulatedRegister.start(
            new SimulatedRegisterSettings(
                Mode.SANDBOX,
                0,
                folder,
                JsonMapper.shared()
                    .readTree("{\"consumers\": {\"" + PERSON + "\": {\"efaktura\": \"YES\"}}}")));
    register =
        new HttpRegister(
            new HttpRegisterSettings(
                new RegisterId("efaktura"),
                simulated.url("efaktura"),
                PATIENCE,
                100,
                Duration.ofDays(1)),
            InstantSource.system());
  }

  @AfterEach
  void close() {
    register.close();
    simulated.close();
  }

  private no.budstikke.pipeline.path.Path path(Way first, Way afterwards) throws Exception {
    return new no.budstikke.pipeline.path.Path(
        Map.of(Channels.EFAKTURA, register),
        USUAL,
        new Silence(first, afterwards, Duration.ofHours(26), Duration.ofDays(2), Map.of()));
  }

  private static Judged person(String number) {
    return paper(number, "100", "auto", PERSON);
  }

  @Test
  void aRegisterThatIsTooSlowIsPassedOverWhenThePolicySaysSo() throws Exception {
    simulated.script().write("efaktura | slow 5000");
    try (var path = path(Way.SKIP_CHANNEL, Way.SKIP_CHANNEL)) {
      path.send(person("1"));
      path.until("1", "IN_DELIVERY");

      assertThat(path.deliveries("1").getFirst()).startsWith("email ");
      assertThat(because(path, "LOOKUP_UNAVAILABLE")).isEqualTo(1);
      assertThat(simulated.questions()).isPositive();
    }
  }

  @Test
  void aRegisterThatIsDownIsWaitedForWhileOthersGo() throws Exception {
    simulated.script().write("efaktura | down");
    try (var path = path(Way.WAIT, Way.SKIP_CHANNEL)) {
      path.send(person("1"));
      path.until("1", "WAITING_LOOKUP");
      path.sendFor(NEIGHBOUR, paper("2", "100", "NO-EM", Papers.NOBODY));
      path.until("2", "IN_DELIVERY");

      simulated.script().write("efaktura | accept");
      path.travel(Duration.ofMinutes(3));
      path.until("1", "IN_DELIVERY");

      assertThat(path.deliveries("1").getFirst()).startsWith("efaktura ");
    }
  }

  @Test
  void aRegisterThatContradictsItselfHasSaidNothing() throws Exception {
    simulated.script().write("efaktura | twice");
    try (var path = path(Way.SKIP_CHANNEL, Way.SKIP_CHANNEL)) {
      path.send(person("1"));
      path.until("1", "IN_DELIVERY");

      assertThat(path.deliveries("1").getFirst()).startsWith("email ");
      assertThat(because(path, "LOOKUP_UNAVAILABLE")).isEqualTo(1);
    }
  }

  @Test
  void whatItSaidLastIsUsedWhenThePolicySaysSo() throws Exception {
    try (var path = path(Way.USE_LAST_KNOWN, Way.SKIP_CHANNEL)) {
      path.send(person("1"));
      path.until("1", "IN_DELIVERY");
      simulated.script().write("efaktura | refuse");
      path.travel(Duration.ofHours(30));
      path.send(person("2"));
      path.until("2", "IN_DELIVERY");

      assertThat(path.deliveries("1").getFirst()).startsWith("efaktura ");
      assertThat(path.deliveries("2").getFirst()).startsWith("efaktura ");
      assertThat(simulated.questions()).isEqualTo(2);
    }
  }

  private static long because(no.budstikke.pipeline.path.Path path, String reason) {
    return path.count("SELECT count(*) FROM considered WHERE plans::text LIKE '%" + reason + "%'");
  }
}
