package no.budstikke.pipeline.dispatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import no.budstikke.core.choose.Agreement;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.deliver.Consignment;
import no.budstikke.core.deliver.Item;
import no.budstikke.core.deliver.TransmissionId;
import no.budstikke.core.request.IssuerId;
import no.budstikke.pipeline.postgres.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The rows of files of many deliveries; stored before the first upload, never changed. */
final class Transmissions {
  private static final JsonMapper JSON = JsonMapper.shared();

  private static final String NUMBER =
      """
      INSERT INTO transmission_count (issuer_id, channel, last) VALUES (:issuer, :channel, 1)
          ON CONFLICT (issuer_id, channel) DO UPDATE SET last = transmission_count.last + 1
      RETURNING last
      """;

  private static final String ADD =
      """
      INSERT INTO transmission (issuer_id, transmission_id, channel, number, closed_at, items, terms,
             members, errand)
      VALUES (:issuer, :transmission, :channel, :number, :at, :items, :terms::jsonb, :members,
             :errand)
      """;

  private static final String FIND =
      """
      SELECT issuer_id, transmission_id, channel, number, closed_at, terms, members, errand
        FROM transmission WHERE issuer_id = :issuer AND transmission_id = :transmission
      """;

  private Transmissions() {}

  /**
   * A file as it was closed.
   *
   * @param members its requests
   * @param errand what is to be done about them
   */
  record Row(
      IssuerId issuer,
      UUID id,
      Agreement agreement,
      long number,
      Instant closed,
      List<UUID> members,
      Item.Errand errand) {
    Row {
      members = List.copyOf(members);
    }

    Consignment consignment(List<Item> items) {
      return new Consignment.Transmission(
          issuer, agreement, new TransmissionId(id), number, closed, items);
    }
  }

  /** The next number of an issuer's files by a channel; others who want one wait. */
  static long nextNumber(JdbcClient sql, IssuerId issuer, ChannelId channel) {
    return sql.sql(NUMBER)
        .param("issuer", issuer.value())
        .param("channel", channel.value())
        .query((row, _) -> row.getLong("last"))
        .single();
  }

  static void add(JdbcClient sql, Row row) {
    sql.sql(ADD)
        .param("issuer", row.issuer().value())
        .param("transmission", row.id())
        .param("channel", row.agreement().channel().value())
        .param("number", row.number())
        .param("at", Columns.time(row.closed()))
        .param("items", row.members().size())
        .param("terms", JSON.writeValueAsString(new TreeMap<>(row.agreement().terms())))
        .param("members", Columns.uuids(row.members()))
        .param("errand", row.errand().name())
        .update();
  }

  static Row find(JdbcClient sql, IssuerId issuer, UUID transmission) {
    return sql.sql(FIND)
        .param("issuer", issuer.value())
        .param("transmission", transmission)
        .query((row, _) -> read(row))
        .single();
  }

  private static Row read(ResultSet row) throws SQLException {
    Map<String, String> terms = new TreeMap<>();
    JSON.readTree(row.getString("terms"))
        .propertyStream()
        .forEach(term -> terms.put(term.getKey(), term.getValue().asString()));
    return new Row(
        new IssuerId(row.getString("issuer_id")),
        row.getObject("transmission_id", UUID.class),
        new Agreement(new ChannelId(row.getString("channel")), terms),
        row.getLong("number"),
        row.getObject("closed_at", OffsetDateTime.class).toInstant(),
        Arrays.asList((UUID[]) row.getArray("members").getArray()),
        Item.Errand.valueOf(row.getString("errand")));
  }
}
