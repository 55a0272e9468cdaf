package no.budstikke.pipeline.path;

import static no.budstikke.pipeline.path.Papers.paper;
import static no.budstikke.pipeline.path.Papers.wrong;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.budstikke.core.journey.Event;
import no.budstikke.core.journey.RequestState;
import no.budstikke.core.request.IssuerId;
import no.budstikke.pipeline.ledger.Cause;
import no.budstikke.pipeline.ledger.Head;
import no.budstikke.pipeline.ledger.IllegalMove;
import no.budstikke.pipeline.ledger.Page;
import no.budstikke.pipeline.node.NodeSettings;
import no.budstikke.pipeline.postgres.Transactions;
import no.budstikke.pipeline.work.Lease;
import no.budstikke.pipeline.work.LeaseLost;
import no.budstikke.pipeline.work.NewWork;
import no.budstikke.pipeline.work.Stage;
import no.budstikke.pipeline.work.WorkQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Events, chains, leases and dead nodes (product specification, section 6.5). */
class LedgerPostgresTest {
  private static final Instant NOW = Instant.parse("2027-02-01T10:00:00Z");
  private static Path path;

  @BeforeAll
  static void open() throws Exception {
    path = new Path();
    path.send(paper("1"), wrong("2"), paper("3", "100", "NO-PR", "-"));
    path.until("1", "IN_DELIVERY");
    path.travel(Duration.ofHours(25));
    path.until("1", "DELIVERED");
    path.until("3", "IN_DELIVERY");
  }

  @AfterAll
  static void close() {
    path.close();
  }

  private record Written(Event event, String hash) {
    static Written read(ResultSet row) throws SQLException {
      return new Written(
          new Event(
              row.getObject("request_id", UUID.class),
              row.getInt("sequence"),
              row.getObject("subject_id", UUID.class),
              row.getString("change"),
              row.getString("cause"),
              row.getString("actor"),
              row.getObject("at", OffsetDateTime.class).toInstant()),
          HexFormat.of().formatHex(row.getBytes("hash")));
    }
  }

  private static List<Written> events() {
    return path.sql()
        .sql("SELECT * FROM event ORDER BY request_id, sequence")
        .query((row, _) -> Written.read(row))
        .list();
  }

  @Test
  void everyEventHoldsTheHashOfTheOneBefore() {
    Map<UUID, byte[]> last = new HashMap<>();
    for (Written one : events()) {
      byte[] before = last.getOrDefault(one.event().request(), new byte[32]);
      byte[] hash = one.event().hash(before);
      assertThat(HexFormat.of().formatHex(hash)).isEqualTo(one.hash());
      last.put(one.event().request(), hash);
    }
    assertThat(last).hasSize(3);
    path.sql()
        .sql("SELECT request_id, last_hash FROM request")
        .query(
            (row, _) ->
                assertThat(row.getBytes("last_hash"))
                    .isEqualTo(last.get(row.getObject("request_id", UUID.class))))
        .list();
  }

  @Test
  void replayingTheEventsYieldsTheStoredStates() {
    Map<UUID, String> replayed = new HashMap<>();
    for (Written one : events()) {
      String[] change = one.event().change().split(">", -1);
      String before = replayed.put(one.event().subject(), change[1]);
      if (before != null) {
        assertThat(change[0]).isEqualTo(before);
      }
    }
    Map<UUID, String> stored = new HashMap<>();
    path.sql()
        .sql(
            """
            SELECT request_id AS id, state FROM request
            UNION ALL SELECT delivery_id, state FROM delivery
            """)
        .query((row, _) -> stored.put(row.getObject("id", UUID.class), row.getString("state")))
        .list();
    assertThat(replayed).isEqualTo(stored);
  }

  @Test
  void aMoveThatTheTableDoesNotKnowIsUndone() {
    UUID rejected = path.request("2");

    assertThatThrownBy(
            () ->
                new Transactions(path.database().dataSource())
                    .run(
                        sql -> {
                          Page page = Page.open(sql, Path.ISSUER, List.of(rejected), NOW);
                          Head head = page.head(rejected).orElseThrow();
                          page.move(head, RequestState.ROUTED, Cause.ofPath("TEST"));
                        }))
        .isInstanceOf(IllegalMove.class)
        .hasMessage("A request may not go from REJECTED to ROUTED.");
    assertThat(path.state("2")).isEqualTo("REJECTED");
  }

  @Test
  void issuersTakeTurnsAndALeaseThatWasLostWritesNothing() {
    Transactions transactions = new Transactions(path.database().dataSource());
    WorkQueue queue = new WorkQueue(UUID.randomUUID(), Duration.ofMinutes(1));
    transactions.run(
        sql -> {
          for (String issuer : List.of("a", "a", "a", "b")) {
            queue.add(sql, List.of(work(issuer)));
          }
        });

    Lease first = claim(transactions, queue, "");
    Lease second = claim(transactions, queue, first.issuer().value());

    assertThat(first.issuer().value()).isEqualTo("a");
    assertThat(second.issuer().value()).isEqualTo("b");
    transactions.run(sql -> sql.sql("UPDATE work SET lease_token = NULL").update());
    assertThatThrownBy(() -> transactions.run(sql -> queue.finish(sql, first)))
        .isInstanceOf(LeaseLost.class);
    transactions.run(sql -> sql.sql("DELETE FROM work WHERE stage = 'HOLD'").update());
  }

  @Test
  void whatADeadNodeHadIsGivenBackAndWhatItWasReadingIsRefused() {
    UUID dead = UUID.randomUUID();
    UUID batch = UUID.randomUUID();
    path.sql()
        .sql(
            """
            INSERT INTO batch (issuer_id, batch_id, name, state, actor, node_id, received_at)
            VALUES ('nordkraft', :batch, 'cut off', 'RECEIVING', 'key', :dead, now())
            """)
        .param("batch", batch)
        .param("dead", dead)
        .update();
    path.sql()
        .sql("INSERT INTO node VALUES (:dead, 'gone', now(), now())")
        .param("dead", dead)
        .update();

    path.until(
        "it is buried", () -> path.count("SELECT count(*) FROM node WHERE name = 'gone'") == 0);

    assertThat(
            path.count("SELECT count(*) FROM batch WHERE name = 'cut off' AND state = 'REFUSED'"))
        .isOne();
    assertThat(NodeSettings.usual("x").lease()).isGreaterThan(Duration.ofMinutes(1));
  }

  private static NewWork work(String issuer) {
    return new NewWork(
        new IssuerId(issuer),
        NewWork.Kind.of(Stage.HOLD, "test"),
        List.of(UUID.randomUUID()),
        0,
        NOW);
  }

  private static Lease claim(Transactions transactions, WorkQueue queue, String after) {
    return transactions
        .ask(sql -> queue.claim(sql, Stage.HOLD, "test", after, NOW.plusSeconds(1)))
        .orElseThrow();
  }
}
