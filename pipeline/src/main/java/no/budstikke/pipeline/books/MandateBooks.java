package no.budstikke.pipeline.books;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.request.IssuerId;
import no.budstikke.pipeline.issuers.IssuerProfile;
import no.budstikke.pipeline.mandates.MandateMirror;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The mirrors of mandates, how old they are, and the lists that wait for an operator. */
public final class MandateBooks {
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private static final String MANDATES =
      """
      SELECT mandate_id, account, kid, fixed_part, active, notice, since, said_at
        FROM mandate
       WHERE issuer_id = :issuer AND mandate_id > :after
         AND (:active = '' OR active = (:active = 'true'))
       ORDER BY mandate_id
       LIMIT :limit
      """;

  private static final String HISTORY =
      """
      SELECT h.event, h.kid, h.notice, h.said_at, n.read_at, n.state
        FROM mandate m
        JOIN mandate_history h ON h.issuer_id = m.issuer_id AND h.account = m.account
                              AND h.kid_length = m.kid_length AND h.fixed_part = m.fixed_part
        JOIN mandate_news n ON n.issuer_id = h.issuer_id AND n.news_id = h.news_id
       WHERE m.issuer_id = :issuer AND m.mandate_id = :mandate
       ORDER BY h.said_at, n.read_at, h.place
      """;

  private static final String LISTS =
      """
      SELECT n.*,
             CASE WHEN n.state = 'WAITING' THEN (
               SELECT count(DISTINCT (h.kid_length, h.fixed_part)) FROM mandate_history h
                WHERE h.issuer_id = n.issuer_id AND h.news_id = n.news_id
                  AND NOT EXISTS (
                      SELECT 1 FROM mandate m
                       WHERE m.issuer_id = h.issuer_id AND m.account = h.account
                         AND m.kid_length = h.kid_length AND m.fixed_part = h.fixed_part
                         AND (m.active OR m.said_at > h.said_at))) ELSE 0 END AS would_begin,
             CASE WHEN n.state = 'WAITING' THEN (
               SELECT count(*) FROM mandate m
                WHERE m.issuer_id = n.issuer_id AND m.account = n.account AND m.active
                  AND m.said_at <= n.said_at
                  AND NOT EXISTS (
                      SELECT 1 FROM mandate_history h
                       WHERE h.issuer_id = m.issuer_id AND h.account = m.account
                         AND h.kid_length = m.kid_length AND h.fixed_part = m.fixed_part
                         AND h.news_id = n.news_id)) ELSE 0 END AS would_end
        FROM mandate_news n
       WHERE (n.whole OR n.state = 'NOBODYS') AND (:every OR n.issuer_id = :issuer)
         AND n.news_id > :after
       ORDER BY n.news_id
       LIMIT :limit
      """;

  private final JdbcClient database;
  private final InstantSource clock;

  /** The books of this database, at the time of the path. */
  public MandateBooks(DataSource database, InstantSource clock) {
    this.database = JdbcClient.create(database);
    this.clock = clock;
  }

  /**
   * An issuer's mandates.
   *
   * @param active {@code true} or {@code false}; empty for all
   */
  public Slice<MandateLine> list(IssuerId issuer, String active, Slice.Wanted wanted) {
    List<MandateLine> lines =
        database
            .sql(MANDATES)
            .param("issuer", issuer.value())
            .param("active", active)
            .param("after", after(wanted))
            .param("limit", wanted.limit() + 1)
            .query((row, _) -> mandate(row))
            .list();
    return Slice.of(lines, wanted.limit(), line -> line.mandate().toString());
  }

  /** All that was told of one mandate, oldest first. */
  public List<MandateEvent> history(IssuerId issuer, UUID mandate) {
    return database
        .sql(HISTORY)
        .param("issuer", issuer.value())
        .param("mandate", mandate)
        .query(
            (row, _) ->
                new MandateEvent(
                    row.getString("event"),
                    row.getString("kid"),
                    row.getBoolean("notice"),
                    Moments.of(row, "said_at"),
                    Moments.of(row, "read_at"),
                    row.getString("state")))
        .list();
  }

  /** How old an issuer's mirrors are; one for each channel that feeds one and is agreed on. */
  public List<MirrorLine> mirrors(IssuerProfile issuer) {
    return database
        .sql("SELECT channel, heard_at FROM mandate_cursor ORDER BY channel")
        .query((row, _) -> mirror(row, issuer))
        .list()
        .stream()
        .filter(line -> issuer.policy().agreement(new ChannelId(line.channel())).isPresent())
        .toList();
  }

  /** An issuer's whole lists, oldest first. */
  public Slice<MandateListLine> lists(IssuerId issuer, Slice.Wanted wanted) {
    return lists(false, issuer.value(), wanted);
  }

  /** Everybody's whole lists and nobody's news, oldest first. */
  public Slice<MandateListLine> lists(Slice.Wanted wanted) {
    return lists(true, "", wanted);
  }

  private Slice<MandateListLine> lists(boolean every, String issuer, Slice.Wanted wanted) {
    List<MandateListLine> lines =
        database
            .sql(LISTS)
            .param("every", every)
            .param("issuer", issuer)
            .param("after", after(wanted))
            .param("limit", wanted.limit() + 1)
            .query((row, _) -> list(row))
            .list();
    return Slice.of(lines, wanted.limit(), line -> line.list().toString());
  }

  private static UUID after(Slice.Wanted wanted) {
    return wanted.after().isEmpty() ? BEFORE_ALL : UUID.fromString(wanted.after());
  }

  private MirrorLine mirror(ResultSet row, IssuerProfile issuer) throws SQLException {
    String channel = row.getString("channel");
    Optional<Instant> heard = Moments.maybe(row, "heard_at");
    Optional<Long> age = heard.map(at -> Duration.between(at, clock.instant()).toSeconds());
    long most = MandateMirror.freshness(issuer.policy(), new ChannelId(channel)).toSeconds();
    return new MirrorLine(channel, heard, age, most, age.filter(old -> old < most).isEmpty());
  }

  private static MandateLine mandate(ResultSet row) throws SQLException {
    return new MandateLine(
        row.getObject("mandate_id", UUID.class),
        row.getString("account"),
        row.getString("kid"),
        row.getString("fixed_part"),
        row.getBoolean("active"),
        row.getBoolean("notice"),
        Optional.ofNullable(row.getObject("since", LocalDate.class)),
        Moments.of(row, "said_at"));
  }

  private static MandateListLine list(ResultSet row) throws SQLException {
    return new MandateListLine(
        row.getObject("news_id", UUID.class),
        row.getString("issuer_id"),
        row.getString("channel"),
        row.getString("account"),
        Moments.of(row, "said_at"),
        Moments.of(row, "read_at"),
        row.getString("state"),
        new MandateListLine.Counts(
            row.getInt("entries"),
            row.getInt("unreadable"),
            row.getLong("would_begin"),
            row.getLong("would_end")),
        Optional.ofNullable(row.getString("decided_by")),
        Moments.maybe(row, "decided_at"));
  }
}
