package no.budstikke.channels.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import no.budstikke.core.deliver.DeliveryResult;
import no.budstikke.core.deliver.ReceiptLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mail and print, section 2.3: receivers are written to as fast as they like. */
class DestinationsTest {
  private static final DeliveryResult TAKEN =
      new DeliveryResult.Accepted(Optional.empty(), ReceiptLevel.TRANSPORT, Instant.EPOCH);
  private static final Duration SHORT = Duration.ofMillis(20);

  @Test
  void aReceiverWithoutAPaceIsWrittenToFreely() {
    Destinations destinations = at(1, 60);

    for (int i = 0; i < 1000; i++) {
      assertThat(destinations.pass("liten.example", () -> TAKEN)).isEqualTo(TAKEN);
    }
  }

  @Test
  void whatIsTooMuchForAMinuteIsPutOffUntilItsTurn() {
    Destinations destinations = at(10, 60);

    assertThat(destinations.pass("stor.example", () -> TAKEN)).isEqualTo(TAKEN);
    assertThat(destinations.pass("stor.example", () -> TAKEN)).isEqualTo(TAKEN);
    assertThat(destinations.pass("stor-2.example", () -> TAKEN))
        .isInstanceOfSatisfying(
            DeliveryResult.NotReached.class,
            later -> {
              assertThat(later.code()).isEqualTo("PACE");
              assertThat(later.tryAgainIn()).isBetween(SHORT, Duration.ofSeconds(1));
            });
  }

  @Test
  void aReceiverThatSaysThatWeAreTooFastIsWrittenToHalfAsFast() {
    Destinations destinations = at(10, 60);
    DeliveryResult tooFast = new DeliveryResult.NotReached(Duration.ofMinutes(15), "421-4.7.0");

    assertThat(destinations.pass("stor.example", () -> tooFast)).isEqualTo(tooFast);
    assertThat(destinations.pass("stor.example", () -> TAKEN)).isEqualTo(TAKEN);
    assertThat(destinations.pass("stor.example", () -> TAKEN))
        .isInstanceOfSatisfying(
            DeliveryResult.NotReached.class,
            later ->
                assertThat(later.tryAgainIn())
                    .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2)));
  }

  @Test
  void neverMoreThanSoManyAreUnderWay() throws InterruptedException {
    Destinations destinations = at(1, 6000);
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    AtomicInteger sent = new AtomicInteger();
    Thread first =
        Thread.ofVirtual()
            .start(
                () ->
                    destinations.pass(
                        "stor.example",
                        () -> {
                          inside.countDown();
                          waitFor(over);
                          sent.incrementAndGet();
                          return TAKEN;
                        }));
    inside.await();

    assertThat(destinations.pass("stor.example", () -> TAKEN))
        .isInstanceOf(DeliveryResult.NotReached.class);
    over.countDown();
    first.join();
    assertThat(destinations.pass("stor.example", () -> TAKEN)).isEqualTo(TAKEN);
    assertThat(sent).hasValue(1);
  }

  @Test
  void theUsualTableNamesLargeReceiversOnce() {
    List<Ways.Pace> usual = Ways.usualPaces();

    assertThat(usual.stream().flatMap(pace -> pace.domains().stream()))
        .contains("gmail.com", "outlook.com")
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.example", "a.example | 1", "a.example | 0 | 5", "| 1 | 1", "a|x|1"})
  void aRowThatIsNoPaceIsRefused(String row) {
    assertThatThrownBy(() -> Ways.paces(row)).isInstanceOf(IllegalArgumentException.class);
  }

  private static Destinations at(int atOnce, int perMinute) {
    return new Destinations(
        List.of(new Ways.Pace(Set.of("stor.example", "Stor-2.example"), atOnce, perMinute)), SHORT);
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
