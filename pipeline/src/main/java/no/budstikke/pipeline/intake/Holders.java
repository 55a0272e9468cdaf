package no.budstikke.pipeline.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.budstikke.core.request.IssuerId;
import no.budstikke.pipeline.postgres.Columns;
import no.budstikke.pipeline.store.ContentHash;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who holds the keys and numbers that some arrivals want (product specification, section 7). */
final class Holders {
  private static final String FIND =
      """
      SELECT k.request_key, k.kind, k.number, k.request_id, k.fingerprint,
             coalesce(b.state = 'RECEIVING' AND b.batch_id IS DISTINCT FROM :batch, false) AS under_way
        FROM request_key k
        JOIN request r ON r.issuer_id = k.issuer_id AND r.request_id = k.request_id
        LEFT JOIN batch b ON b.issuer_id = r.issuer_id AND b.batch_id = r.batch_id
       WHERE k.issuer_id = :issuer AND k.request_key = ANY (:keys)
      UNION
      SELECT k.request_key, k.kind, k.number, k.request_id, k.fingerprint,
             coalesce(b.state = 'RECEIVING' AND b.batch_id IS DISTINCT FROM :batch, false)
        FROM request_key k
        JOIN unnest(:numbers, :kinds) AS w (number, kind)
          ON w.number = k.number AND w.kind = k.kind
        JOIN request r ON r.issuer_id = k.issuer_id AND r.request_id = k.request_id
        LEFT JOIN batch b ON b.issuer_id = r.issuer_id AND b.batch_id = r.batch_id
       WHERE k.issuer_id = :issuer
      """;

  private static final String HOLD =
      """
      INSERT INTO request_key (issuer_id, request_key, kind, number, request_id, fingerprint)
      SELECT :issuer, request_key, kind, number, request_id, fingerprint
        FROM unnest(:keys, :kinds, :numbers, :requests, :fingerprints)
          AS k (request_key, kind, number, request_id, fingerprint)
          ON CONFLICT DO NOTHING
      RETURNING request_id
      """;

  private final Map<String, Holder> byKey = new HashMap<>();
  private final Map<String, Holder> byNumber = new HashMap<>();

  /**
   * Who holds a key and a number.
   *
   * @param request whose they are
   * @param fingerprint of its content
   * @param underWay whether it is in another upload that has not ended: it may yet be refused
   */
  record Holder(UUID request, ContentHash fingerprint, boolean underWay) {}

  /** Those who hold what these want. */
  static Holders find(
      JdbcClient sql, IssuerId issuer, Optional<UUID> batch, Collection<Arrival> wanted) {
    Holders holders = new Holders();
    sql.sql(FIND)
        .param("issuer", issuer.value())
        .param("batch", batch.orElse(null), java.sql.Types.OTHER)
        .param("keys", Columns.texts(wanted.stream().map(Arrival::key).toList()))
        .param("numbers", Columns.texts(wanted.stream().map(Arrival::number).toList()))
        .param("kinds", Columns.texts(wanted.stream().map(Arrival::kind).toList()))
        .query((row, _) -> holders.add(row))
        .list();
    return holders;
  }

  /** Takes keys and numbers for these; the ids of those that got them. */
  static List<UUID> hold(JdbcClient sql, IssuerId issuer, Collection<Arrival> fresh) {
    return sql.sql(HOLD)
        .param("issuer", issuer.value())
        .param("keys", Columns.texts(fresh.stream().map(Arrival::key).toList()))
        .param("kinds", Columns.texts(fresh.stream().map(Arrival::kind).toList()))
        .param("numbers", Columns.texts(fresh.stream().map(Arrival::number).toList()))
        .param("requests", Columns.uuids(fresh.stream().map(Arrival::id).toList()))
        .param(
            "fingerprints",
            Columns.blobs(fresh.stream().map(one -> one.fingerprint().bytes()).toList()))
        .query((row, _) -> row.getObject("request_id", UUID.class))
        .list();
  }

  /** Who stands in the way of this one, by key or by number. */
  Optional<Holder> of(Arrival arrival) {
    return Optional.ofNullable(byKey.get(arrival.key()))
        .or(() -> Optional.ofNullable(byNumber.get(numberOf(arrival))));
  }

  /** This one holds its key and number from now on. */
  void add(Arrival arrival) {
    Holder holder = new Holder(arrival.id(), arrival.fingerprint(), false);
    byKey.put(arrival.key(), holder);
    byNumber.put(numberOf(arrival), holder);
  }

  private boolean add(ResultSet row) throws SQLException {
    Holder holder =
        new Holder(
            row.getObject("request_id", UUID.class),
            ContentHash.of32(row.getBytes("fingerprint")),
            row.getBoolean("under_way"));
    byKey.put(row.getString("request_key"), holder);
    byNumber.put(row.getString("kind") + ' ' + row.getString("number"), holder);
    return true;
  }

  private static String numberOf(Arrival arrival) {
    return arrival.kind() + ' ' + arrival.number();
  }
}
