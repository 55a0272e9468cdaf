package no.budstikke.pipeline.path;

import static no.budstikke.pipeline.path.Papers.paper;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import no.budstikke.core.choose.Channels;
import no.budstikke.core.choose.Silence;
import no.budstikke.core.choose.Silence.Way;
import no.budstikke.core.lookup.Question;
import no.budstikke.core.lookup.Reachability;
import no.budstikke.core.lookup.Reachability.Answer;
import no.budstikke.core.lookup.Register;
import no.budstikke.core.lookup.RegisterId;
import no.budstikke.core.request.IssuerId;
import no.budstikke.core.validate.Judged;
import no.budstikke.pipeline.lookup.Manner;
import org.junit.jupiter.api.Test;

/** Registers that answer, are silent or hang (product specification, R-LU-2 to R-LU-6). */
class LookupPostgresTest {
  private static final Manner HASTY =
      new Manner(Duration.ofMillis(300), Duration.ofMinutes(1), 1000);
  private static final String PERSON = "13097248022";
  private static final IssuerId NEIGHBOUR = new IssuerId("nabokraft");

  /** Says what it is told to; counts what it is asked. */
  private static final class Oracle implements Register {
    private final AtomicInteger questions = new AtomicInteger();
    private volatile Answer answer = Answer.YES;
    private volatile IssuerId hangsFor = new IssuerId("nobody");

    @Override
    public RegisterId register() {
      return new RegisterId("efaktura");
    }

    @Override
    public Set<Class<? extends Question>> answers() {
      return Set.of(Question.ElectronicInvoice.class);
    }

    @Override
    public List<Reachability> ask(IssuerId issuer, List<Question> asked) {
      questions.addAndGet(asked.size());
      if (issuer.equals(hangsFor)) {
        try {
          Thread.sleep(Duration.ofMinutes(10));
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
      Instant at = Instant.parse("2026-01-01T00:00:00Z");
      Instant end = answer == Answer.UNKNOWN ? at : Instant.parse("2100-01-01T00:00:00Z");
      return asked.stream()
          .map(_ -> new Reachability(answer, register(), at, end, Optional.empty()))
          .toList();
    }
  }

  private static Judged person(String number) {
    return paper(number, "100", "auto", PERSON);
  }

  private static Path path(Oracle oracle, Way first) throws Exception {
    Silence silence =
        new Silence(
            first,
            Way.SKIP_CHANNEL,
            Duration.ofHours(26),
            Duration.ofDays(2),
            Map.of(Channels.EFAKTURA, Duration.ofDays(36_500)));
    return new Path(Map.of(Channels.EFAKTURA, oracle), HASTY, silence);
  }

  @Test
  void aPersonIsAskedAboutOnceAndTheAnswerIsUsedForAll() throws Exception {
    Oracle oracle = new Oracle();
    try (Path path = path(oracle, Way.WAIT)) {
      path.send(person("1"), person("2"), person("3"));
      path.until("1", "IN_DELIVERY");
      path.until("3", "IN_DELIVERY");
      path.send(person("4"));
      path.until("4", "IN_DELIVERY");

      assertThat(path.deliveries("2").getFirst()).startsWith("efaktura ");
      assertThat(path.deliveries("4").getFirst()).startsWith("efaktura ");
      assertThat(oracle.questions).hasValue(1);
      assertThat(path.count("SELECT count(*) FROM answer")).isEqualTo(1);
    }
  }

  @Test
  void aSilentRegisterIsWaitedForAndAskedAgain() throws Exception {
    Oracle oracle = new Oracle();
    oracle.answer = Answer.UNKNOWN;
    try (Path path = path(oracle, Way.WAIT)) {
      path.send(person("1"));
      path.until("1", "WAITING_LOOKUP");
      oracle.answer = Answer.YES;
      path.travel(Duration.ofMinutes(3));
      path.until("1", "IN_DELIVERY");

      assertThat(path.deliveries("1").getFirst()).startsWith("efaktura ");
      assertThat(path.count("SELECT count(*) FROM decision WHERE outcome = 'WAIT'")).isEqualTo(1);
    }
  }

  @Test
  void aSilentRegisterIsPassedOverWhenThePolicySaysSo() throws Exception {
    Oracle oracle = new Oracle();
    oracle.answer = Answer.UNKNOWN;
    try (Path path = path(oracle, Way.SKIP_CHANNEL)) {
      path.send(person("1"));
      path.until("1", "IN_DELIVERY");

      assertThat(path.deliveries("1").getFirst()).startsWith("email ");
      assertThat(
              path.count(
                  "SELECT count(*) FROM considered WHERE plans::text LIKE '%LOOKUP_UNAVAILABLE%'"))
          .isEqualTo(1);
    }
  }

  @Test
  void aRegisterThatHangsForOneIssuerHoldsNobodyElseUp() throws Exception {
    Oracle oracle = new Oracle();
    oracle.hangsFor = Path.ISSUER;
    try (Path path = path(oracle, Way.SKIP_CHANNEL)) {
      path.send(person("1"));
      path.sendFor(NEIGHBOUR, paper("2", "100", "NO-EM", Papers.NOBODY));
      path.until("2", "IN_DELIVERY");
      path.until("1", "IN_DELIVERY");

      assertThat(path.deliveries("1").getFirst()).startsWith("email ");
    }
  }
}
