package no.budstikke.channels.kivra;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import no.budstikke.core.choose.ReasonCode;
import no.budstikke.core.deliver.DeliveryResult;
import no.budstikke.core.deliver.Item;
import no.budstikke.core.transform.DeliveryId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Kivra's answers mean. Source: Kivra, sections 8, 9 and 12. */
class AnswerCodesTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          40000 | RejectedData   |
          40001 | RejectedData   |
          40059 | RejectedData   |
          40009 | NotDeliverable | ID_INVALID
          40018 | NotDeliverable | ID_INVALID
          40024 | RejectedData   |
          40032 | NotDeliverable | MAILBOX_NOT_MEMBER
          40047 | RejectedData   |
          40042 | RejectedData   |
          40015 | Misconfigured  |
          40100 | Misconfigured  |
          40103 | Misconfigured  |
          40104 | Misconfigured  |
          40105 | NotDeliverable | MAILBOX_NOT_MEMBER
          40110 | Misconfigured  |
          40300 | Misconfigured  |
          40301 | Misconfigured  |
          40400 | Misconfigured  |
          40915 | RejectedData   |
          41300 | NotDeliverable | SIZE_EXCEEDED
          42200 | RejectedData   |
          42220 | Misconfigured  |
          42221 | RejectedData   |
          42900 | NotReached     |
          45100 | RejectedData   |
          50000 | NotReached     |
          50300 | NotReached     |
          """)
  void theCodeDecidesAndNotTheStatus(String code, String kind, String reason) {
    try (KivraHouse house = KivraHouse.ofUsers(folder)) {
      house.simulated().script().write("* | refuse " + code);
      DeliveryResult result = house.handOver(house.item(Bills.usual(), 1));

      assertThat(result.getClass().getSimpleName()).isEqualTo(kind);
      if (result instanceof DeliveryResult.NotDeliverable(ReasonCode why, String said)) {
        assertThat(why.name()).isEqualTo(reason);
        assertThat(said).isEqualTo(code);
      }
      assertThat(house.simulated().received()).isEmpty();
    }
  }

  @Test
  void aBusyKivraIsGivenTheTimeItAsksForAndAMinuteOtherwise() {
    try (KivraHouse house = KivraHouse.ofUsers(folder)) {
      house.simulated().script().write("* | tempfail 42900 7 | first 1", "* | tempfail 42900");
      Item item = house.item(Bills.usual(), 1);

      assertThat(house.handOver(item))
          .isEqualTo(new DeliveryResult.NotReached(Duration.ofSeconds(7), "42900"));
      assertThat(((DeliveryResult.NotReached) house.handOver(item)).tryAgainIn())
          .isBetween(Duration.ofSeconds(48), Duration.ofSeconds(72));
    }
  }

  @Test
  void aFaultOfTheirsIsRepeatedFiveTimesAndThenLeftToAPerson() {
    Tries tries = new Tries();
    DeliveryId delivery = Bills.usual().build(1).delivery();

    for (Duration pause :
        new Duration[] {seconds(2), seconds(10), seconds(60), seconds(600), seconds(3600)}) {
      assertThat(tries.after(delivery).orElseThrow())
          .isBetween(pause.multipliedBy(8).dividedBy(10), pause.multipliedBy(12).dividedBy(10));
    }
    assertThat(tries.after(delivery)).isEmpty();
    assertThat(tries.after(delivery)).isPresent();
  }

  @Test
  void notAllComeBackAtOnce() {
    assertThat(
            IntStream.range(0, 100).mapToObj(n -> Tries.spread(seconds(60), n)).distinct().count())
        .isGreaterThan(50);
  }

  @Test
  void oneRecipientGetsFiftyContentsAMinuteAndOthersAreNotHeldUp() {
    RecipientRate rate = new RecipientRate();
    Instant now = Instant.parse("2026-11-24T08:00:20Z");
    IntStream.range(0, 50).forEach(_ -> assertThat(rate.take("a", now)).isEmpty());

    assertThat(rate.take("a", now)).contains(seconds(40));
    assertThat(rate.take("b", now)).isEmpty();
    assertThat(rate.take("a", now.plusSeconds(59))).isPresent();
    assertThat(rate.take("a", now.plusSeconds(100))).isEmpty();
  }

  private static Duration seconds(long seconds) {
    return Duration.ofSeconds(seconds);
  }
}
