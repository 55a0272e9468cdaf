package no.budstikke.pipeline.dispatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.budstikke.core.deliver.DeliveryState;
import no.budstikke.core.deliver.Item;
import no.budstikke.core.journey.Channel;
import no.budstikke.core.journey.Traits;
import no.budstikke.core.request.IssuerId;
import no.budstikke.pipeline.ledger.Line;
import no.budstikke.pipeline.ledger.Page;
import no.budstikke.pipeline.postgres.Columns;
import no.budstikke.pipeline.postgres.Uuids;
import no.budstikke.pipeline.work.NewWork;
import no.budstikke.pipeline.work.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Closes files: when enough is ready for one, or when the first of it has waited long enough. The
 * file's number, moment and members are committed before anything of it is sent.
 */
public final class Gatherer {
  private static final String RIPE =
      """
      SELECT w.issuer_id
        FROM work w
       WHERE w.stage = :stage AND w.channel = :channel AND w.leased_by IS NULL
         AND NOT EXISTS (SELECT 1 FROM channel_pause p
                          WHERE p.channel = w.channel AND p.issuer_id IN (w.issuer_id, '*'))
       GROUP BY w.issuer_id
      HAVING min(w.next_at) <= :now OR sum(w.items) >= :items OR sum(w.bytes) >= :bytes
       ORDER BY w.issuer_id
      """;

  private static final String CHUNKS =
      """
      SELECT work_id, members, bytes FROM work
       WHERE issuer_id = :issuer AND stage = :stage AND channel = :channel
       ORDER BY next_at, work_id
         FOR UPDATE SKIP LOCKED
      """;

  private static final String SHRINK =
      """
      UPDATE work SET members = :members, items = :items, bytes = :bytes
       WHERE issuer_id = :issuer AND work_id = :work
      """;

  private final Desk desk;
  private final Channel channel;
  private final Traits.Unit.Transmission limits;
  private final Item.Errand errand;

  /** Gathers on one errand for one channel whose unit is a file with these limits. */
  public Gatherer(Desk desk, Channel channel, Traits.Unit.Transmission limits, Item.Errand errand) {
    this.desk = desk;
    this.channel = channel;
    this.limits = limits;
    this.errand = errand;
  }

  private record Chunk(UUID work, List<UUID> members, long bytes) {}

  /** Closes one file for each issuer that has a ripe one; whether there was any. */
  public boolean gather() {
    List<IssuerId> ripe =
        desk.transactions()
            .sql()
            .sql(RIPE)
            .param("stage", stage().name())
            .param("channel", channel.id().value())
            .param("now", Columns.time(desk.clock().instant()))
            .param("items", limits.mostItems())
            .param("bytes", limits.mostBytes())
            .query((row, _) -> new IssuerId(row.getString("issuer_id")))
            .list();
    ripe.forEach(issuer -> desk.transactions().run(sql -> close(sql, issuer)));
    return !ripe.isEmpty();
  }

  private void close(JdbcClient sql, IssuerId issuer) {
    long number = Transmissions.nextNumber(sql, issuer, channel.id());
    List<UUID> members = take(sql, issuer);
    Page page = Page.open(sql, issuer, members, desk.clock().instant());
    UUID file = Uuids.next();
    List<UUID> gathered = new ArrayList<>();
    for (Line line : page.lines()) {
      if (line.channel().equals(channel.id()) && waits(line)) {
        switch (errand) {
          case DELIVER -> page.gather(line, file);
          case RECALL -> page.gatherRecall(line, file);
        }
        gathered.add(line.request());
      }
    }
    if (gathered.isEmpty()) {
      // All were stopped meanwhile; a number is spent, and the next file has the next one.
      return;
    }
    page.write();
    Transmissions.add(
        sql,
        new Transmissions.Row(
            issuer,
            file,
            desk.agreement(issuer, channel.id()),
            number,
            desk.clock().instant(),
            gathered,
            errand));
    desk.queue()
        .add(
            sql,
            List.of(
                new NewWork(
                    issuer,
                    NewWork.Kind.of(Stage.DELIVER, channel.id().value(), file),
                    gathered,
                    0,
                    desk.clock().instant())));
  }

  private boolean waits(Line line) {
    return switch (errand) {
      case DELIVER -> line.state() == DeliveryState.READY && line.transmission().isEmpty();
      case RECALL -> line.state() == DeliveryState.RECALL_REQUESTED && line.recall().isEmpty();
    };
  }

  private Stage stage() {
    return switch (errand) {
      case DELIVER -> Stage.GATHER;
      case RECALL -> Stage.RECALL;
    };
  }

  /** Takes waiting members up to the limits; the last chunk may be split. */
  private List<UUID> take(JdbcClient sql, IssuerId issuer) {
    List<UUID> taken = new ArrayList<>();
    long bytes = 0;
    for (Chunk chunk : chunks(sql, issuer)) {
      int room = room(taken.size(), bytes, chunk);
      if (room == 0) {
        break;
      }
      taken.addAll(chunk.members().subList(0, room));
      bytes += chunk.bytes() * room / Math.max(1, chunk.members().size());
      leave(sql, issuer, chunk, room);
    }
    return taken;
  }

  private int room(int taken, long bytes, Chunk chunk) {
    int size = chunk.members().size();
    int byItems = Math.min(size, limits.mostItems() - taken);
    long each = Math.max(1, chunk.bytes() / Math.max(1, size));
    long byBytes = (limits.mostBytes() - bytes) / each;
    // One that is larger than the limit travels alone.
    return (int) Math.max(taken == 0 ? 1 : 0, Math.min(byItems, byBytes));
  }

  private List<Chunk> chunks(JdbcClient sql, IssuerId issuer) {
    return sql.sql(CHUNKS)
        .param("issuer", issuer.value())
        .param("stage", stage().name())
        .param("channel", channel.id().value())
        .query((row, _) -> chunk(row))
        .list();
  }

  private static Chunk chunk(ResultSet row) throws SQLException {
    return new Chunk(
        row.getObject("work_id", UUID.class),
        Arrays.asList((UUID[]) row.getArray("members").getArray()),
        row.getLong("bytes"));
  }

  private static void leave(JdbcClient sql, IssuerId issuer, Chunk chunk, int taken) {
    List<UUID> rest = chunk.members().subList(taken, chunk.members().size());
    if (rest.isEmpty()) {
      sql.sql("DELETE FROM work WHERE issuer_id = :issuer AND work_id = :work")
          .param("issuer", issuer.value())
          .param("work", chunk.work())
          .update();
    } else {
      sql.sql(SHRINK)
          .param("issuer", issuer.value())
          .param("work", chunk.work())
          .param("members", Columns.uuids(rest))
          .param("items", rest.size())
          .param("bytes", chunk.bytes() * rest.size() / chunk.members().size())
          .update();
    }
  }

  /** Whether a channel hands over files. */
  public static Optional<Traits.Unit.Transmission> limitsOf(Channel channel) {
    return channel.traits().unit() instanceof Traits.Unit.Transmission limits
        ? Optional.of(limits)
        : Optional.empty();
  }
}
