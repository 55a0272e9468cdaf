package no.budstikke.pipeline.books;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.choose.Leg;
import no.budstikke.core.request.IssuerId;
import no.budstikke.core.transform.DeliveryId;
import no.budstikke.pipeline.postgres.Columns;
import no.budstikke.pipeline.store.BlobRef;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What consumers may open: where its document lies, and the picture once it was drawn. */
public final class DetailsBooks {
  private static final String FIND =
      """
      SELECT d.issuer_id, d.channel, d.roles, d.payable, d.required, r.received_at,
             r.submission_hash, r.submission_pack, r.submission_offset, r.submission_length,
             coalesce((SELECT sum(c.minor) FROM credit c
                        WHERE c.issuer_id = d.issuer_id AND c.request_id = d.request_id
                          AND c.at < w.decided_at), 0) AS credited
        FROM delivery d
        JOIN request r ON r.issuer_id = d.issuer_id AND r.request_id = d.request_id
        JOIN decision w ON w.issuer_id = d.issuer_id AND w.request_id = d.request_id
                       AND w.number = d.decision
       WHERE d.delivery_id = :delivery
      """;

  private static final String DRAWN =
      """
      SELECT picture_hash, picture_pack, picture_offset, picture_length
        FROM details WHERE delivery_id = :delivery AND form = :form
      """;

  private static final String DRAW =
      """
      INSERT INTO details (delivery_id, form, picture_hash, picture_pack, picture_offset,
             picture_length, drawn_at)
      VALUES (:delivery, :form, :hash, :pack, :offset, :length, :at)
          ON CONFLICT DO NOTHING
      """;

  private final JdbcClient database;

  /** Of this database. */
  public DetailsBooks(DataSource database) {
    this.database = JdbcClient.create(database);
  }

  /**
   * A delivery whose document may be opened.
   *
   * @param leg what it does for its plan
   * @param submitted its document, less what was credited when it was decided on
   */
  public record Line(IssuerId issuer, Leg leg, Submitted submitted) {}

  /** A delivery by its name. */
  public Optional<Line> find(DeliveryId delivery) {
    return database
        .sql(FIND)
        .param("delivery", delivery.value())
        .query((row, _) -> line(row))
        .optional();
  }

  /** The picture that was drawn of it in a form, where one was. */
  public Optional<BlobRef> picture(DeliveryId delivery, String form) {
    return database
        .sql(DRAWN)
        .param("delivery", delivery.value())
        .param("form", form)
        .query((row, _) -> DeliveryBooks.blob(row, "picture"))
        .optional();
  }

  /** This picture is it from now on, unless there is one already. */
  public void draw(DeliveryId delivery, String form, BlobRef picture, Instant at) {
    database
        .sql(DRAW)
        .param("delivery", delivery.value())
        .param("form", form)
        .param("hash", picture.hash().bytes())
        .param("pack", picture.pack())
        .param("offset", picture.offset())
        .param("length", picture.length())
        .param("at", Columns.time(at))
        .update();
  }

  private static Line line(ResultSet row) throws SQLException {
    return new Line(
        new IssuerId(row.getString("issuer_id")),
        new Leg(
            new ChannelId(row.getString("channel")),
            Arrays.stream(row.getString("roles").split(",", -1))
                .map(Leg.Role::valueOf)
                .collect(Collectors.toSet()),
            row.getBoolean("payable"),
            row.getBoolean("required")),
        new Submitted(
            row.getObject("received_at", OffsetDateTime.class).toInstant(),
            DeliveryBooks.blob(row, "submission"),
            row.getLong("credited")));
  }
}
