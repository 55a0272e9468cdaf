package no.budstikke.server.checkup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import no.budstikke.core.choose.Channels;
import no.budstikke.core.request.IssuerId;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Counterparts are asked behind the scenes, and not too often (design, section 8). */
class CheckupsTest {
  private static final IssuerId ISSUER = new IssuerId("bjorkvik");

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2027-02-01T08:00:00Z"));
  private final AtomicInteger asked = new AtomicInteger();

  @Test
  void theFirstLookBeginsToAskAndTheAnswerIsUsedForAMinute() {
    Checkups checkups = new Checkups(() -> List.of(visit(Optional.of("40400"))), now::get);

    assertThat(checkups.last()).isEmpty();
    until(() -> checkups.last().isPresent());
    assertThat(checkups.last().orElseThrow().ailments())
        .containsExactly(new Ailment(Channels.KIVRA, ISSUER, "40400"));
    assertThat(checkups.last().orElseThrow().asked()).isEqualTo(1);
    assertThat(asked).hasValue(1);

    now.updateAndGet(at -> at.plus(Duration.ofSeconds(61)));
    assertThat(checkups.last()).as("the old one meanwhile").isPresent();
    until(() -> asked.get() == 2);
  }

  @Test
  void aVisitThatFailsIsAnAilmentAndDoesNotHideTheOthers() {
    Visit broken =
        new Visit(
            Channels.PRINT,
            ISSUER,
            () -> {
              throw new IllegalStateException("gone");
            });
    Checkups checkups = new Checkups(() -> List.of(visit(Optional.empty()), broken), now::get);

    checkups.last();
    until(() -> checkups.last().isPresent());

    assertThat(checkups.last().orElseThrow().ailments())
        .containsExactly(new Ailment(Channels.PRINT, ISSUER, "NO_ANSWER"));
  }

  private Visit visit(Optional<String> answer) {
    return new Visit(
        Channels.KIVRA,
        ISSUER,
        () -> {
          asked.incrementAndGet();
          return answer;
        });
  }

  private static void until(java.util.concurrent.Callable<Boolean> seen) {
    Awaitility.await().atMost(Duration.ofSeconds(10)).until(seen);
  }
}
