package no.budstikke.pipeline.registrations;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.registration.Refusal;
import no.budstikke.core.registration.RegistrationAnswers;
import no.budstikke.core.registration.RegistrationAnswers.Answer;
import no.budstikke.pipeline.postgres.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers that are still to be handed over, and what follows when they have been. */
final class AnswerRows {
  private static final String OPEN =
      """
      SELECT issuer_id, identity, file_id, answer_at FROM registration_file
       WHERE channel = :channel AND to_answer > 0 AND answered_at IS NULL
       ORDER BY read_at, file_id
       LIMIT 20
      """;

  private static final String ANSWERS =
      """
      SELECT event_id, refusal FROM registration_event
       WHERE issuer_id = :issuer AND identity = :identity AND file_id = :file
         AND mode = 'ACKNOWLEDGED'
       ORDER BY place
      """;

  private static final String ANSWERED =
      """
      UPDATE registration_file SET answered_at = :at
       WHERE issuer_id = :issuer AND identity = :identity AND file_id = :file
      """;

  private static final String ACTIVATE =
      """
      UPDATE registration r SET state = 'ACTIVE', since = :at
        FROM registration_event e
       WHERE e.issuer_id = :issuer AND e.identity = :identity AND e.file_id = :file
         AND e.refusal IS NULL AND r.issuer_id = e.issuer_id AND r.identity = e.identity
         AND r.event_id = e.event_id AND r.state = 'REQUESTED'
      """;

  private final JdbcClient sql;

  AnswerRows(JdbcClient sql) {
    this.sql = sql;
  }

  /** Answers that wait, and whose. */
  record Open(String issuer, RegistrationAnswers answers) {}

  List<Open> open(ChannelId channel) {
    return sql.sql(OPEN)
        .param("channel", channel.value())
        .query(
            (row, _) ->
                new Open(
                    row.getString("issuer_id"),
                    new RegistrationAnswers(
                        row.getString("identity"),
                        row.getString("file_id"),
                        row.getObject("answer_at", OffsetDateTime.class).toInstant(),
                        answers(
                            row.getString("issuer_id"),
                            row.getString("identity"),
                            row.getString("file_id")))))
        .list();
  }

  /** They have them: what was accepted is active from now on. */
  void handedOver(Open open, Instant now) {
    for (String statement : List.of(ANSWERED, ACTIVATE)) {
      named(statement, open.issuer(), open.answers().identity(), open.answers().answersTo())
          .param("at", Columns.time(now))
          .update();
    }
  }

  private List<Answer> answers(String issuer, String identity, String file) {
    return named(ANSWERS, issuer, identity, file)
        .query(
            (row, _) ->
                new Answer(
                    row.getString("event_id"),
                    Optional.ofNullable(row.getString("refusal")).map(Refusal::valueOf)))
        .list();
  }

  private JdbcClient.StatementSpec named(
      String statement, String issuer, String identity, String file) {
    return sql.sql(statement)
        .param("issuer", issuer)
        .param("identity", identity)
        .param("file", file);
  }
}
