package no.budstikke.pipeline.registrations;

import java.time.Instant;
import java.util.List;
import no.budstikke.pipeline.postgres.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Brings the events of a piece into the register, a turn at a time: in each turn every customer has
 * one event at most, so a handful of statements follow all of them. Source: Swedish e-faktura,
 * section 4.4.
 */
final class RegisterRows {
  /** Same bank and FMI as the active one: only the time is refreshed (rule 3). */
  private static final String REFRESH =
      """
      WITH done AS (
        UPDATE registration r SET said_at = e.said_at, sealed = e.sealed, event_id = e.event_id
          FROM registration_event e
         WHERE e.issuer_id = :issuer AND e.identity = :identity AND e.file_id = :file
           AND e.turn = :turn AND e.kind <> 'DEREGISTER' AND e.refusal IS NULL
           AND r.issuer_id = e.issuer_id AND r.identity = e.identity
           AND r.customer_number = e.customer_number AND r.state = 'ACTIVE' AND r.spot = e.spot
           AND r.said_at <= e.said_at
        RETURNING r.registration_id, r.event_id)
      UPDATE registration_event e SET effect = 'REFRESHED', registration_id = done.registration_id
        FROM done
       WHERE e.issuer_id = :issuer AND e.identity = :identity AND e.event_id = done.event_id
      """;

  /** Nobody's, refused, or older than what we know (rules 1 and 4). */
  private static final String PASS_OVER =
      """
      UPDATE registration_event e
         SET effect = CASE WHEN e.refusal IS NOT NULL THEN 'REFUSED'
                           WHEN e.customer_number = '' THEN 'NO_CUSTOMER' ELSE 'OLDER' END
       WHERE e.issuer_id = :issuer AND e.identity = :identity AND e.file_id = :file
         AND e.turn = :turn AND e.effect IS NULL
         AND (e.refusal IS NOT NULL OR e.customer_number = ''
              OR (e.kind <> 'DEREGISTER' AND EXISTS (
                  SELECT 1 FROM registration r
                   WHERE r.issuer_id = e.issuer_id AND r.identity = e.identity
                     AND r.customer_number = e.customer_number AND r.state <> 'REFUSED'
                     AND r.said_at > e.said_at)))
      """;

  /** A newer registration takes the place of the open one. */
  private static final String REPLACE =
      """
      UPDATE registration r SET state = 'REPLACED', until = coalesce(r.until, :at)
        FROM registration_event e
       WHERE e.issuer_id = :issuer AND e.identity = :identity AND e.file_id = :file
         AND e.turn = :turn AND e.effect IS NULL AND e.kind <> 'DEREGISTER'
         AND r.issuer_id = e.issuer_id AND r.identity = e.identity
         AND r.customer_number = e.customer_number
         AND r.state IN ('REQUESTED', 'ACTIVE', 'SUSPENDED')
      """;

  /** One of which the end was told before its beginning has ended already. */
  private static final String MAKE =
      """
      WITH made AS (
        INSERT INTO registration (issuer_id, registration_id, identity, customer_number, source, bank,
               spot, sealed, event_id, state, said_at, since)
        SELECT e.issuer_id, gen_random_uuid(), e.identity, e.customer_number, e.source, e.bank,
               e.spot, e.sealed, e.event_id,
               CASE WHEN e.effect = 'REFUSED' THEN 'REFUSED' WHEN d.ended IS NOT NULL THEN 'CANCELLED'
                    WHEN e.mode = 'ACKNOWLEDGED' THEN 'REQUESTED' ELSE 'ACTIVE' END,
               coalesce(d.ended, e.said_at),
               CASE WHEN e.effect IS NULL AND d.ended IS NULL AND e.mode <> 'ACKNOWLEDGED'
                    THEN :at END
          FROM registration_event e
         CROSS JOIN LATERAL (
               SELECT max(x.said_at) AS ended FROM registration_event x
                WHERE x.issuer_id = e.issuer_id AND x.identity = e.identity
                  AND x.customer_number = e.customer_number AND x.kind = 'DEREGISTER'
                  AND x.spot = e.spot AND x.said_at > e.said_at AND x.effect IS NOT NULL) d
         WHERE e.issuer_id = :issuer AND e.identity = :identity AND e.file_id = :file
           AND e.turn = :turn AND e.kind <> 'DEREGISTER' AND e.customer_number <> ''
           AND (e.effect IS NULL OR e.effect = 'REFUSED')
        RETURNING registration_id, event_id, state)
      UPDATE registration_event e SET effect = made.state, registration_id = made.registration_id
        FROM made
       WHERE e.issuer_id = :issuer AND e.identity = :identity AND e.event_id = made.event_id
      """;

  /** Only the end of the open one ends it: another bank's is about an older one (rule 2). */
  private static final String CANCEL =
      """
      WITH done AS (
        UPDATE registration r
           SET state = 'CANCELLED', said_at = e.said_at, until = coalesce(r.until, :at)
          FROM registration_event e
         WHERE e.issuer_id = :issuer AND e.identity = :identity AND e.file_id = :file
           AND e.turn = :turn AND e.kind = 'DEREGISTER' AND e.effect IS NULL
           AND r.issuer_id = e.issuer_id AND r.identity = e.identity
           AND r.customer_number = e.customer_number
           AND r.state IN ('REQUESTED', 'ACTIVE', 'SUSPENDED')
           AND r.spot = e.spot AND r.said_at <= e.said_at
        RETURNING r.registration_id, e.event_id AS told)
      UPDATE registration_event e SET effect = 'CANCELLED', registration_id = done.registration_id
        FROM done
       WHERE e.issuer_id = :issuer AND e.identity = :identity AND e.event_id = done.told
      """;

  private static final String LEAVE =
      """
      UPDATE registration_event e
         SET effect = coalesce((
             SELECT CASE WHEN r.spot <> e.spot THEN 'OTHER_BANK' ELSE 'OLDER' END
               FROM registration r
              WHERE r.issuer_id = e.issuer_id AND r.identity = e.identity
                AND r.customer_number = e.customer_number
                AND r.state IN ('REQUESTED', 'ACTIVE', 'SUSPENDED')), 'NOTHING_THERE')
       WHERE e.issuer_id = :issuer AND e.identity = :identity AND e.file_id = :file
         AND e.turn = :turn AND e.kind = 'DEREGISTER' AND e.effect IS NULL
      """;

  private static final List<String> TURN =
      List.of(REFRESH, PASS_OVER, REPLACE, MAKE, CANCEL, LEAVE);

  private final JdbcClient sql;
  private final Instant now;

  RegisterRows(JdbcClient sql, Instant now) {
    this.sql = sql;
    this.now = now;
  }

  /** Follows all events of a piece. */
  void follow(String issuer, String identity, String file, int turns) {
    for (int turn = 1; turn <= turns; turn++) {
      for (String statement : TURN) {
        JdbcClient.StatementSpec one =
            sql.sql(statement)
                .param("issuer", issuer)
                .param("identity", identity)
                .param("file", file)
                .param("turn", turn);
        (statement.contains(":at") ? one.param("at", Columns.time(now)) : one).update();
      }
    }
  }
}
