package no.budstikke.pipeline.books;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.request.IssuerId;
import no.budstikke.core.request.RequestId;
import no.budstikke.pipeline.store.BlobRef;
import no.budstikke.pipeline.store.ContentHash;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where deliveries are. */
public final class DeliveryBooks {
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final JdbcClient database;

  /** The books of this database. */
  public DeliveryBooks(DataSource database) {
    this.database = JdbcClient.create(database);
  }

  /** The place in a list of deliveries. */
  private record Place(UUID request, UUID delivery) {
    private static final int UUID_LETTERS = 36;

    static Place of(String cursor) {
      return cursor.isEmpty()
          ? new Place(BEFORE_ALL, BEFORE_ALL)
          : new Place(
              UUID.fromString(cursor.substring(0, UUID_LETTERS)),
              UUID.fromString(cursor.substring(UUID_LETTERS + 1)));
    }

    static String after(DeliveryLine line) {
      return line.request() + "." + line.delivery();
    }
  }

  /** An issuer's deliveries in the order in which their requests came. */
  public Slice<DeliveryLine> list(IssuerId issuer, Filter filter, Slice.Wanted wanted) {
    Place after = Place.of(wanted.after());
    JdbcClient.StatementSpec statement =
        filter.batch().map(batch -> ofBatch().param("batch", batch)).orElseGet(this::ofIssuer);
    List<DeliveryLine> lines =
        statement
            .param("issuer", issuer.value())
            .param("state", filter.state())
            .param("request", after.request())
            .param("delivery", after.delivery())
            .param("limit", wanted.limit() + 1)
            .query(DeliveryBooks::line)
            .list();
    return Slice.of(lines, wanted.limit(), Place::after);
  }

  /** All deliveries of one request. */
  public List<DeliveryLine> of(IssuerId issuer, RequestId request) {
    return database
        .sql(
            """
            SELECT * FROM delivery
             WHERE issuer_id = :issuer AND request_id = :request
             ORDER BY decision, leg, delivery_id
            """)
        .param("issuer", issuer.value())
        .param("request", request.value())
        .query(DeliveryBooks::line)
        .list();
  }

  /** Where the bytes of the newest delivery by a channel are kept. */
  public Optional<BlobRef> content(IssuerId issuer, RequestId request, ChannelId channel) {
    return database
        .sql(
            """
            SELECT content_hash, content_pack, content_offset, content_length
              FROM delivery
             WHERE issuer_id = :issuer AND request_id = :request AND channel = :channel
             ORDER BY decision DESC, leg DESC
             LIMIT 1
            """)
        .param("issuer", issuer.value())
        .param("request", request.value())
        .param("channel", channel.value())
        .query((row, _) -> blob(row, "content"))
        .optional();
  }

  static BlobRef blob(ResultSet row, String name) throws SQLException {
    return new BlobRef(
        ContentHash.of32(row.getBytes(name + "_hash")),
        row.getObject(name + "_pack", UUID.class),
        row.getLong(name + "_offset"),
        row.getInt(name + "_length"));
  }

  private JdbcClient.StatementSpec ofIssuer() {
    return database.sql(
        """
        SELECT d.*
          FROM delivery d
         WHERE d.issuer_id = :issuer
           AND (d.request_id, d.delivery_id) > (:request, :delivery)
           AND (:state = '' OR d.state = :state)
         ORDER BY d.request_id, d.delivery_id
         LIMIT :limit
        """);
  }

  private JdbcClient.StatementSpec ofBatch() {
    return database.sql(
        """
        SELECT d.*
          FROM request r
          JOIN delivery d ON d.issuer_id = r.issuer_id AND d.request_id = r.request_id
         WHERE r.issuer_id = :issuer AND r.batch_id = :batch AND r.request_id >= :request
           AND (d.request_id, d.delivery_id) > (:request, :delivery)
           AND (:state = '' OR d.state = :state)
         ORDER BY d.request_id, d.delivery_id
         LIMIT :limit
        """);
  }

  private static DeliveryLine line(ResultSet row, int index) throws SQLException {
    return new DeliveryLine(
        row.getObject("delivery_id", UUID.class),
        row.getObject("request_id", UUID.class),
        row.getInt("decision"),
        row.getString("plan"),
        row.getInt("leg"),
        row.getString("channel"),
        row.getString("roles"),
        row.getBoolean("payable"),
        row.getBoolean("required"),
        row.getBoolean("copy"),
        row.getString("state"),
        Moments.of(row, "state_at"),
        Optional.ofNullable(row.getString("level")),
        row.getInt("attempts"),
        Optional.ofNullable(row.getObject("transmission_id", UUID.class)),
        row.getString("media_type"),
        HexFormat.of().formatHex(row.getBytes("sha256")),
        Prices.text(row.getLong("cost")),
        row.getString("currency"),
        new DeliveryLine.Limits(Moments.maybe(row, "latest"), Moments.maybe(row, "recall_until")));
  }
}
