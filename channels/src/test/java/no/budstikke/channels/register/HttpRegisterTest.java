package no.budstikke.channels.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import no.budstikke.channels.transport.counterpart.Mode;
import no.budstikke.core.lookup.Detail;
import no.budstikke.core.lookup.Question;
import no.budstikke.core.lookup.Reachability;
import no.budstikke.core.lookup.Reachability.Answer;
import no.budstikke.core.lookup.RegisterId;
import no.budstikke.core.request.Identity;
import no.budstikke.core.request.IssuerId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** A register over HTTP against the simulated one. */
class HttpRegisterTest {
  private static final IssuerId ISSUER = new IssuerId("nordkraft");
  private static final String POPULATION =
      """
      {"consumers": {"1": {"efaktura": "YES"}, "2": {"efaktura": "BLOCKED"},
                     "3": {"efaktura": {"registered": true, "since": "2025-04-01"}}}}
      """;

  @TempDir private Path folder = Path.of("");
  private SimulatedRegister simulated = start(Path.of(System.getProperty("java.io.tmpdir")));

  private static SimulatedRegister start(Path folder) {
    return SimulatedRegister.start(
        new SimulatedRegisterSettings(
            Mode.SANDBOX, 0, folder, JsonMapper.shared().readTree(POPULATION)));
  }

  @BeforeEach
  void start() {
    simulated.close();
    simulated = start(folder);
  }

  @AfterEach
  void stop() {
    simulated.close();
  }

  @Test
  void eachConsumerIsAnsweredInTheOrderOfTheQuestions() {
    List<Reachability> said = ask("1", "2", "3", "4");

    assertThat(said)
        .extracting(Reachability::answer)
        .containsExactly(Answer.YES, Answer.NO, Answer.YES, Answer.NO);
    assertThat(said.get(1).says(Detail.BLOCKED)).isTrue();
    assertThat(said.get(2).since().map(Object::toString)).contains("2025-04-01");
    assertThat(said.getFirst().source()).isEqualTo(new RegisterId("efaktura"));
    assertThat(simulated.questions()).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"down", "silent-before", "slow 5000", "refuse 503", "twice"})
  void aRegisterThatIsSlowDownOrContradictsItselfHasSaidUnknown(String behaviour) {
    simulated.script().write("efaktura | " + behaviour);

    assertThat(ask("1", "4")).extracting(Reachability::answer).containsOnly(Answer.UNKNOWN);
  }

  @Test
  void theSimulatedRegisterDoesNotStartInProduction() {
    SimulatedRegisterSettings production =
        new SimulatedRegisterSettings(
            Mode.PRODUCTION, 0, folder, JsonMapper.shared().createObjectNode());
    assertThatThrownBy(() -> SimulatedRegister.start(production))
        .isInstanceOf(IllegalStateException.class);
  }

  private List<Reachability> ask(String... customers) {
    HttpRegisterSettings settings =
        new HttpRegisterSettings(
            new RegisterId("efaktura"),
            simulated.url("efaktura"),
            Duration.ofMillis(700),
            3,
            Duration.ofDays(1));
    try (HttpRegister register = new HttpRegister(settings, InstantSource.system())) {
      return register.ask(
          ISSUER,
          Arrays.stream(customers)
              .<Question>map(
                  customer -> new Question.ElectronicInvoice(Identity.NONE, Optional.of(customer)))
              .toList());
    }
  }
}
