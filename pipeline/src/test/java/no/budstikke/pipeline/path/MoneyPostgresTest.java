package no.budstikke.pipeline.path;

import static no.budstikke.pipeline.path.DebitPath.ISSUER;
import static no.budstikke.pipeline.path.DebitPath.kid;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.budstikke.core.followup.Outcome;
import no.budstikke.core.followup.Reply;
import no.budstikke.core.request.Kid;
import no.budstikke.core.request.NorwegianAccount;
import no.budstikke.core.request.RequestId;
import no.budstikke.pipeline.books.Filter;
import no.budstikke.pipeline.books.MoneyBooks;
import no.budstikke.pipeline.books.MoneyLine;
import no.budstikke.pipeline.books.PaymentLine;
import no.budstikke.pipeline.books.RequestBooks;
import no.budstikke.pipeline.books.Slice;
import no.budstikke.pipeline.books.UnpaidLine;
import no.budstikke.pipeline.money.MoneyWatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The payment dimension (product specification, R-AG-14 and 6.2; AvtaleGiro, 6.7 and 8.8). */
class MoneyPostgresTest {
  private static final LocalDate FIRST = LocalDate.of(2027, 2, 1);
  private static final LocalDate DUE = LocalDate.of(2027, 2, 22);
  private static final Slice.Wanted ALL = new Slice.Wanted("", 100);
  private static final long ASKED = 10_000;
  private DebitPath path;
  private MoneyBooks books;

  @BeforeEach
  void open() throws Exception {
    path = new DebitPath();
    books = new MoneyBooks(path.database(), path.clock());
  }

  @AfterEach
  void close() {
    path.close();
  }

  private void claim(int customer) {
    path.signs(customer, false);
    path.send(Papers.invoice("F" + customer, "100", kid(customer, customer), DUE));
    path.until("F" + customer, List.of("avtalegiro READY"));
  }

  private void handOver(int customer) {
    claim(customer);
    path.travelTo(FIRST, 13, 31);
    path.until("F" + customer, List.of("avtalegiro HANDED_OVER"));
  }

  private void posted(String id, Kid kid, long minor) {
    posted(id, Papers.ACCOUNT, kid, minor);
  }

  private void posted(String id, NorwegianAccount account, Kid kid, long minor) {
    path.claims()
        .tells(
            new Reply(
                id,
                new Reply.Subject.OfPayment(account, kid.value()),
                new Outcome.Paid(minor, "NOK"),
                path.clock().instant()));
    path.until(
        id + " was read",
        () -> path.count("SELECT count(*) FROM reply WHERE reply_id = '" + id + "'") == 1);
  }

  private MoneyLine money(String number) {
    return books.of(ISSUER, new RequestId(path.request(number))).orElseThrow();
  }

  @Test
  void aPostingMarksPaidAndMovesNoDelivery() {
    handOver(1);
    assertThat(money("F1").state()).isEqualTo("OPEN");

    posted("1", kid(1, 1), ASKED);

    assertThat(money("F1").state()).isEqualTo("PAID");
    assertThat(money("F1").payments())
        .extracting(PaymentLine::source)
        .containsExactly("avtalegiro");
    assertThat(path.deliveries("F1")).containsExactly("avtalegiro HANDED_OVER");
    assertThat(path.state("F1")).isEqualTo("IN_DELIVERY");
    assertThat(listed("F1")).contains("PAID");
  }

  @Test
  void aPaymentByHandOfAnotherPlanIsFoundByItsKid() {
    path.signs(2, false);
    path.send(Papers.invoice("F1", "100", kid(1, 1), DUE));
    path.until("F1", List.of("email HANDED_OVER"));

    posted("1", kid(1, 1), ASKED);

    assertThat(money("F1").state()).isEqualTo("PAID");
    assertThat(money("F1").unpaidAfter()).isEmpty();
  }

  @Test
  void partsAddUpAndTooMuchShows() {
    handOver(1);

    posted("1", kid(1, 1), 4_000);
    assertThat(money("F1").state()).isEqualTo("PART_PAID");
    posted("2", kid(1, 1), 6_000);
    assertThat(money("F1").state()).isEqualTo("PAID");
    posted("3", kid(1, 1), 1);
    assertThat(money("F1").state()).isEqualTo("OVERPAID");
    assertThat(money("F1").paid()).isEqualTo(10_001);
  }

  @Test
  void aPostingThatIsToldTwiceCountsOnce() {
    handOver(1);
    posted("1", kid(1, 1), 4_000);
    posted("1", kid(1, 1), 4_000);
    posted("2", kid(1, 1), 1_000);

    assertThat(money("F1").paid()).isEqualTo(5_000);
  }

  @Test
  void moneyThatFitsNothingIsKeptAndShown() {
    handOver(1);

    posted("1", kid(7, 7), ASKED);
    posted("2", kid(1, 1), -ASKED);
    posted("3", NorwegianAccount.read("12345678903").value().orElseThrow(), kid(1, 1), ASKED);

    assertThat(path.hasAlarm("PAYMENT_UNMATCHED")).isTrue();
    assertThat(money("F1").state()).isEqualTo("OPEN");
    assertThat(books.payments(ISSUER, "false", ALL).items())
        .extracting(PaymentLine::minor)
        .containsExactly(ASKED, -ASKED);
    assertThat(books.unmatched(ALL).items()).hasSize(3);
    assertThat(books.payments(ISSUER, "true", ALL).items()).isEmpty();
  }

  @Test
  void aClaimWithoutAPostingIsUnpaidAfterThreeBankDaysAndNeverSentAgain() {
    claim(1);
    claim(2);
    path.travelTo(FIRST, 13, 31);
    path.until("F1", List.of("avtalegiro HANDED_OVER"));
    path.until("F2", List.of("avtalegiro HANDED_OVER"));
    posted("1", kid(2, 2), ASKED);
    MoneyWatch watch = new MoneyWatch(path.transactions(), path.clock());
    path.travelTo(LocalDate.of(2027, 2, 25), 23, 50);
    watch.look();
    assertThat(path.hasAlarm("CLAIMS_UNPAID")).isFalse();
    assertThat(books.unpaid(ALL).items()).isEmpty();

    path.travelTo(LocalDate.of(2027, 2, 26), 0, 0);
    watch.look();

    assertThat(path.hasAlarm("CLAIMS_UNPAID")).isTrue();
    assertThat(books.unpaid(ISSUER, ALL).items())
        .extracting(UnpaidLine::number)
        .containsExactly("F1");
    assertThat(path.claims().received()).hasSize(2);
    posted("2", kid(1, 1), ASKED);
    watch.look();
    assertThat(path.hasAlarm("CLAIMS_UNPAID")).isFalse();
    assertThat(books.unpaid(ALL).items()).isEmpty();
  }

  private Optional<String> listed(String number) {
    Filter filter = new Filter(Optional.empty(), "", number, "");
    return new RequestBooks(path.database()).list(ISSUER, filter, ALL).items().getFirst().payment();
  }
}
