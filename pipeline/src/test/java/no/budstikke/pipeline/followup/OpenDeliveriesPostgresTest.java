package no.budstikke.pipeline.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.budstikke.core.choose.Channels;
import no.budstikke.core.followup.HandedOver;
import no.budstikke.core.followup.Watchlist;
import no.budstikke.core.transform.DeliveryId;
import no.budstikke.pipeline.postgres.Columns;
import no.budstikke.pipeline.postgres.ScratchDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which deliveries there are to ask about (eFaktura, section 12.3). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenDeliveriesPostgresTest {
  private static final Instant NOW = Instant.parse("2027-02-01T12:00:00Z");
  private static final Instant SOON = NOW.plus(Duration.ofDays(20));

  private final ScratchDatabase database = ScratchDatabase.migrated();
  private final Watchlist list =
      new OpenDeliveries(database.dataSource(), () -> NOW).of(Channels.EFAKTURA);

  @BeforeAll
  void lay() {
    row(1, "efaktura", "DELIVERED", SOON);
    row(2, "efaktura", "HANDED_OVER", SOON);
    row(3, "email", "DELIVERED", SOON);
    row(4, "efaktura", "DELIVERED", NOW.minusSeconds(1));
    row(5, "efaktura", "RECALL_REFUSED", SOON);
    row(6, "efaktura", "RECALLED", SOON);
    row(7, "efaktura", "DELIVERED", SOON);
  }

  @AfterAll
  void close() {
    database.close();
  }

  @Test
  void thoseThatHaveArrivedAndHaveNotExpiredAreOpen() {
    Watchlist.Some all = list.after(Watchlist.START, 100);

    assertThat(all.open()).containsExactly(delivery(1), delivery(5), delivery(7));
    assertThat(all.next()).isEmpty();
  }

  @Test
  void theyAreReadStepByStepInTheOrderOfTheirNames() {
    Watchlist.Some first = list.after(Watchlist.START, 2);

    assertThat(first.open()).containsExactly(delivery(1), delivery(5));
    assertThat(first.next()).contains(delivery(5));
    assertThat(list.after(delivery(5), 2))
        .isEqualTo(new Watchlist.Some(List.of(delivery(7)), java.util.Optional.empty()));
  }

  @Test
  void thoseThatWentUnderAReferenceAreKnownByItWithoutTheirRecalls() {
    attempt(7, 1, "efaktura", "ship", "DELIVER");
    attempt(1, 1, "efaktura", "ship", "DELIVER");
    attempt(1, 2, "efaktura", "ship", "DELIVER");
    attempt(3, 1, "email", "ship", "DELIVER");
    attempt(5, 1, "efaktura", "ship", "RECALL");
    attempt(4, 1, "efaktura", "other", "DELIVER");
    HandedOver sent = new SentDeliveries(database.dataSource()).of(Channels.EFAKTURA);

    assertThat(sent.under("ship")).containsExactly(delivery(1), delivery(7));
    assertThat(sent.under("none")).isEmpty();
  }

  private void attempt(int n, int number, String channel, String reference, String errand) {
    JdbcClient.create(database.dataSource())
        .sql(
            """
            INSERT INTO attempt (issuer_id, request_id, delivery_id, number, channel, node_id,
                   started_at, errand, their_reference)
            VALUES ('fjordlys', :id, :id, :number, :channel, :id, :now, :errand, :reference)
            """)
        .param("id", delivery(n).value())
        .param("number", number)
        .param("channel", channel)
        .param("now", Columns.time(NOW))
        .param("errand", errand)
        .param("reference", reference)
        .update();
  }

  private static DeliveryId delivery(int n) {
    long made = NOW.minus(Duration.ofDays(3)).toEpochMilli() << 16 | 0x7000;
    return new DeliveryId(new UUID(made, 0x8000_0000_0000_0000L + n));
  }

  private void row(int n, String channel, String state, Instant until) {
    JdbcClient.create(database.dataSource())
        .sql(
            """
            INSERT INTO delivery (issuer_id, request_id, delivery_id, decision, plan, leg, channel,
                   roles, payable, required, copy, state, state_at, attempts, media_type, sha256,
                   content_hash, content_pack, content_offset, content_length, cost, currency,
                   recall_until)
            VALUES ('fjordlys', :id, :id, 1, 'NO-EF', 0, :channel, 'PAYMENT', true, true, false,
                   :state, :now, 1, 'application/json', '\\x00', '\\x00', :id, 0, 1, 0, 'NOK', :until)
            """)
        .param("id", delivery(n).value())
        .param("channel", channel)
        .param("state", state)
        .param("now", Columns.time(NOW))
        .param("until", Columns.time(until))
        .update();
  }
}
