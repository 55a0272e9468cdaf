package no.budstikke.channels.efaktura;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.budstikke.channels.efaktura.contract.Answer;
import no.budstikke.channels.efaktura.contract.TransactionStatus;
import no.budstikke.channels.efaktura.contract.TransactionStatus.Shown;
import no.budstikke.core.followup.Outcome;
import no.budstikke.core.followup.Reply;
import no.budstikke.core.followup.Watchlist;
import no.budstikke.core.transform.DeliveryId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What consumers do with what they see (eFaktura, section 12.3). */
class ConsumerRoundsTest {
  private static final Instant NOON = Instant.parse("2027-02-01T12:00:00Z");

  private static final DeliveryId BEFORE = new DeliveryId(new UUID(0x7000, 1));

  private final Map<UUID, Shown> operator = new HashMap<>();
  private final List<DeliveryId> visible = new ArrayList<>();
  private Instant now = NOON;

  @ParameterizedTest
  @CsvSource({
    "APPROVED, SCHEDULED",
    "DELETED, DECLINED",
    "EXPIRED, EXPIRED",
  })
  void eachStateOfTheTableIsNewsOfThePayment(Shown shown, Outcome.PaymentNews.Stage stage) {
    add(shown);

    assertThat(outcomes(rounds(Duration.ofDays(1)).next(100)))
        .containsExactly(new Outcome.PaymentNews(stage));
  }

  @ParameterizedTest
  @CsvSource({"RECEIVED", "DELIVERED", "REJECTED", "CANCELLED", "UNKNOWN"})
  void whatNoConsumerDidIsNoNews(Shown shown) {
    add(shown);

    assertThat(rounds(Duration.ofDays(1)).next(100).replies()).isEmpty();
  }

  @Test
  void aRoundGoesOnPageByPageAndTheNextBeginsADayLater() {
    add(Shown.APPROVED);
    add(Shown.APPROVED);
    add(Shown.APPROVED);
    ConsumerRounds rounds = rounds(Duration.ofDays(1));

    ConsumerRounds.News first = rounds.next(2);
    ConsumerRounds.News second = rounds.next(2);

    assertThat(subjects(first)).containsExactly(visible.get(0), visible.get(1));
    assertThat(first.more()).isTrue();
    assertThat(subjects(second)).containsExactly(visible.get(2));
    assertThat(second.more()).isFalse();
    now = NOON.plus(Duration.ofHours(23));
    assertThat(rounds.next(100).replies()).isEmpty();
    now = NOON.plus(Duration.ofDays(1));
    assertThat(subjects(rounds.next(100))).hasSize(3);
  }

  @Test
  void stretchesWithoutAnyAreReadOverAtOnce() {
    add(Shown.APPROVED);
    DeliveryId far = visible.getFirst();
    Watchlist sparse =
        (last, _) ->
            last.equals(Watchlist.START)
                ? new Watchlist.Some(List.of(), Optional.of(BEFORE))
                : new Watchlist.Some(List.of(far), Optional.empty());

    ConsumerRounds.News news =
        new ConsumerRounds(new StatusOnly(), sparse, Duration.ofDays(1), () -> now, () -> now)
            .next(100);

    assertThat(subjects(news)).containsExactly(far);
    assertThat(news.more()).isFalse();
  }

  @Test
  void newsHaveTheSameNameEachTimeSoThatTheyCountOnce() {
    add(Shown.APPROVED);

    assertThat(ids(rounds(Duration.ofDays(1)).next(100)))
        .isEqualTo(ids(rounds(Duration.ofDays(1)).next(100)))
        .doesNotHaveDuplicates();
  }

  @Test
  void whoeverDoesNotWantToKnowDoesNotAsk() {
    add(Shown.APPROVED);

    assertThat(rounds(Duration.ZERO).next(100).replies()).isEmpty();
  }

  @Test
  void anOperatorThatGivesNoAnswerIsAskedAgainInTheNextRound() {
    add(Shown.APPROVED);
    Shown kept = Optional.ofNullable(operator.remove(visible.getFirst().value())).orElseThrow();
    ConsumerRounds rounds = rounds(Duration.ofDays(1));
    assertThat(rounds.next(100).replies()).isEmpty();

    operator.put(visible.getFirst().value(), kept);
    now = NOON.plus(Duration.ofDays(1));

    assertThat(rounds.next(100).replies()).isNotEmpty();
  }

  private void add(Shown shown) {
    DeliveryId delivery =
        new DeliveryId(new UUID(0x0197_0000_0000_7000L, 0x8000_0000_0000_0000L + visible.size()));
    visible.add(delivery);
    operator.put(delivery.value(), shown);
  }

  private ConsumerRounds rounds(Duration every) {
    return new ConsumerRounds(new StatusOnly(), this::after, every, () -> now, () -> now);
  }

  private Watchlist.Some after(DeliveryId last, int most) {
    int from = visible.indexOf(last) + 1;
    int to = Math.min(visible.size(), from + most);
    return new Watchlist.Some(
        visible.subList(from, to),
        to < visible.size() ? Optional.of(visible.get(to - 1)) : Optional.empty());
  }

  private static List<Outcome> outcomes(ConsumerRounds.News news) {
    return news.replies().stream().map(Reply::outcome).toList();
  }

  private static List<String> ids(ConsumerRounds.News news) {
    return news.replies().stream().map(Reply::id).toList();
  }

  private static List<DeliveryId> subjects(ConsumerRounds.News news) {
    return news.replies().stream()
        .map(Reply::about)
        .map(about -> ((Reply.Subject.OfDelivery) about).delivery())
        .distinct()
        .toList();
  }

  /** An operator that is asked about nothing but transactions. */
  private final class StatusOnly extends QuietOperator {
    @Override
    public Answer<TransactionStatus> transactionStatus(UUID transaction) {
      return Optional.ofNullable(operator.get(transaction))
          .<Answer<TransactionStatus>>map(
              shown -> new Answer.Said<>(new TransactionStatus(shown, Optional.empty())))
          .orElseGet(() -> new Answer.NotNow<>("SERVER_FAULT"));
    }
  }
}
