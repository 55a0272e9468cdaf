package no.budstikke.pipeline.lookup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import no.budstikke.core.lookup.Reachability;
import no.budstikke.core.lookup.RegisterId;
import no.budstikke.core.request.IssuerId;
import no.budstikke.pipeline.postgres.Columns;
import no.budstikke.pipeline.secrets.LookupHashes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** What registers have said, kept for each issuer by itself; read and written by the chunk. */
public final class AnswerBook {
  private static final String READ =
      """
      SELECT question, register, answer, detail, since, said_at, expires_at, again_at
        FROM answer
       WHERE issuer_id = :issuer AND question = ANY (:questions)
      """;

  /** A silence keeps the last answer, and is broken later each time: 1, 2, 4 … 60 minutes. */
  private static final String WRITE =
      """
      INSERT INTO answer AS old (issuer_id, question, register, answer, detail, since, said_at,
             expires_at, asked_at, again_at, silences)
      SELECT :issuer, question, register, answer, detail, since::date, said_at::timestamptz,
             expires_at::timestamptz, :at, :at::timestamptz + interval '1 minute',
             CASE answer WHEN 'UNKNOWN' THEN 1 ELSE 0 END
        FROM unnest(:questions, :registers, :answers, :details, :sinces, :said, :expires)
          AS a (question, register, answer, detail, since, said_at, expires_at)
       ORDER BY question
          ON CONFLICT (issuer_id, question) DO UPDATE
         SET asked_at = excluded.asked_at,
             silences = CASE excluded.answer WHEN 'UNKNOWN' THEN old.silences + 1 ELSE 0 END,
             again_at = CASE excluded.answer WHEN 'UNKNOWN'
               THEN excluded.asked_at
                    + least(interval '1 hour', interval '1 minute' * (2 ^ least(old.silences, 8)))
               ELSE excluded.again_at END,
             register = CASE excluded.answer WHEN 'UNKNOWN' THEN old.register ELSE excluded.register END,
             answer = CASE excluded.answer WHEN 'UNKNOWN' THEN old.answer ELSE excluded.answer END,
             detail = CASE excluded.answer WHEN 'UNKNOWN' THEN old.detail ELSE excluded.detail END,
             since = CASE excluded.answer WHEN 'UNKNOWN' THEN old.since ELSE excluded.since END,
             said_at = CASE excluded.answer WHEN 'UNKNOWN' THEN old.said_at ELSE excluded.said_at END,
             expires_at = CASE excluded.answer WHEN 'UNKNOWN' THEN old.expires_at
               ELSE excluded.expires_at END
      """;

  private final JdbcClient sql;
  private final IssuerId issuer;
  private final QuestionKey keys;

  /** The book of one issuer. */
  public AnswerBook(JdbcClient sql, IssuerId issuer, LookupHashes hashes) {
    this.sql = sql;
    this.issuer = issuer;
    this.keys = new QuestionKey(hashes);
  }

  /** The name of a question in the book. */
  public String key(Asked asked) {
    return keys.of(issuer, asked);
  }

  /** What is remembered of these, by their names. */
  public Map<String, Known> read(Collection<String> questions) {
    Map<String, Known> known = new HashMap<>();
    if (!questions.isEmpty()) {
      sql.sql(READ)
          .param("issuer", issuer.value())
          .param("questions", blobs(questions))
          .query(
              row -> {
                known.put(HexFormat.of().formatHex(row.getBytes("question")), known(row));
              });
    }
    return known;
  }

  /** Remembers what was said, at this moment, about questions by their names. */
  void write(Map<String, Reachability> said, Instant at) {
    if (said.isEmpty()) {
      return;
    }
    List<Reachability> answers = new ArrayList<>(said.values());
    sql.sql(WRITE)
        .param("issuer", issuer.value())
        .param("at", Columns.time(at))
        .param("questions", blobs(said.keySet()))
        .param("registers", Columns.texts(answers.stream().map(a -> a.source().value()).toList()))
        .param("answers", Columns.texts(answers.stream().map(a -> a.answer().name()).toList()))
        .param("details", Columns.texts(texts(answers, Reachability::detail)))
        .param("sinces", Columns.texts(texts(answers, a -> a.since().map(LocalDate::toString))))
        .param("said", Columns.texts(answers.stream().map(a -> a.at().toString()).toList()))
        .param("expires", Columns.texts(answers.stream().map(a -> a.expires().toString()).toList()))
        .update();
  }

  private static List<@Nullable String> texts(
      List<Reachability> answers, Function<Reachability, Optional<String>> value) {
    List<@Nullable String> texts = new ArrayList<>();
    answers.forEach(answer -> texts.add(value.apply(answer).orElse(null)));
    return texts;
  }

  private static SqlArrayValue blobs(Collection<String> names) {
    return Columns.blobs(names.stream().map(HexFormat.of()::parseHex).toList());
  }

  private static Known known(ResultSet row) throws SQLException {
    return new Known(
        new Reachability(
            Reachability.Answer.valueOf(row.getString("answer")),
            new RegisterId(row.getString("register")),
            moment(row, "said_at"),
            moment(row, "expires_at"),
            Optional.ofNullable(row.getString("detail")),
            Optional.ofNullable(row.getObject("since", LocalDate.class))),
        moment(row, "again_at"));
  }

  private static Instant moment(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
