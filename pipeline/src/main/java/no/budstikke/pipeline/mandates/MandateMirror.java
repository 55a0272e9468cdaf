package no.budstikke.pipeline.mandates;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.choose.Policy;
import no.budstikke.core.lookup.Detail;
import no.budstikke.core.lookup.Question;
import no.budstikke.core.lookup.Reachability;
import no.budstikke.core.lookup.Reachability.Answer;
import no.budstikke.core.lookup.RegisterId;
import no.budstikke.core.mandate.MandateKey;
import no.budstikke.core.validate.Account;
import no.budstikke.pipeline.issuers.IssuerProfile;
import no.budstikke.pipeline.postgres.Columns;
import no.budstikke.pipeline.postgres.NewsCursor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers questions about an issuer's mandates from its mirror, at no cost (R-LU-1). */
public final class MandateMirror {
  /** A mirror whose source has been silent for longer says nothing for certain (R-LU-3). */
  public static final Duration USUAL_FRESHNESS = Duration.ofDays(1);

  private static final String FIND =
      """
      SELECT m.account, m.kid_length, m.fixed_part, m.active, m.notice, m.since
        FROM unnest(:accounts, :lengths, :parts) AS q (account, kid_length, fixed_part)
        JOIN mandate m ON m.issuer_id = :issuer AND m.account = q.account
                      AND m.kid_length = q.kid_length AND m.fixed_part = q.fixed_part
      """;

  private final JdbcClient sql;
  private final ChannelId channel;

  /** The mirror that is fed by this channel. */
  public MandateMirror(JdbcClient sql, ChannelId channel) {
    this.sql = sql;
    this.channel = channel;
  }

  /** What the mirror holds of one mandate. */
  private record Row(boolean active, boolean notice, Optional<LocalDate> since) {}

  /** How old a mirror may be by a policy. */
  public static Duration freshness(Policy policy, ChannelId channel) {
    return policy.silence().freshness().getOrDefault(channel, USUAL_FRESHNESS);
  }

  /** One answer for each question; UNKNOWN as long as the counterpart has never been heard. */
  public Map<Question.Mandate, Reachability> answers(
      IssuerProfile issuer, Collection<Question.Mandate> questions, Instant now) {
    Map<Question.Mandate, Reachability> answers = new LinkedHashMap<>();
    if (questions.isEmpty()) {
      return answers;
    }
    Optional<Instant> heard = new NewsCursor(sql, NewsCursor.Kind.MANDATES, channel).mark().heard();
    Map<Question.Mandate, MandateKey> keys = keys(issuer.account(), questions);
    Map<MandateKey, Row> rows = heard.isEmpty() ? Map.of() : rows(issuer, keys.values());
    Said said = new Said(heard.orElse(now), freshness(issuer.policy(), channel));
    for (Question.Mandate question : questions) {
      Optional<MandateKey> key = Optional.ofNullable(keys.get(question));
      if (key.isEmpty()) {
        answers.put(question, said.no(Detail.INVALID_KEYS));
      } else if (heard.isEmpty()) {
        answers.put(question, said.nothing());
      } else {
        answers.put(question, said.of(Optional.ofNullable(rows.get(key.get()))));
      }
    }
    return answers;
  }

  /** Answers of one age. */
  private record Said(Instant at, Duration fresh) {
    Reachability of(Optional<Row> row) {
      if (row.isEmpty()) {
        return answer(Answer.NO, Optional.empty(), Optional.empty());
      }
      Row one = row.get();
      if (!one.active()) {
        return no(Detail.CANCELLED);
      }
      Optional<String> detail = one.notice() ? Optional.empty() : Optional.of(Detail.NO_NOTICE);
      return answer(Answer.YES, detail, one.since());
    }

    Reachability no(String detail) {
      return answer(Answer.NO, Optional.of(detail), Optional.empty());
    }

    Reachability nothing() {
      return new Reachability(Answer.UNKNOWN, RegisterId.MANDATE_MIRROR, at, at, Optional.empty());
    }

    private Reachability answer(Answer answer, Optional<String> detail, Optional<LocalDate> since) {
      return new Reachability(answer, RegisterId.MANDATE_MIRROR, at, at.plus(fresh), detail, since);
    }
  }

  private static Map<Question.Mandate, MandateKey> keys(
      Account account, Collection<Question.Mandate> questions) {
    Map<Question.Mandate, MandateKey> keys = new HashMap<>();
    for (Question.Mandate question : questions) {
      account
          .layoutOf(question.account())
          .filter(layout -> layout.fixedPart(question.kid()).isPresent())
          .flatMap(layout -> MandateKey.of(question.account(), question.kid().value(), layout))
          .ifPresent(key -> keys.put(question, key));
    }
    return keys;
  }

  private Map<MandateKey, Row> rows(IssuerProfile issuer, Collection<MandateKey> keys) {
    Map<MandateKey, Row> rows = new HashMap<>();
    List<MandateKey> asked = keys.stream().distinct().toList();
    sql.sql(FIND)
        .param("issuer", issuer.id().value())
        .param("accounts", Columns.texts(asked.stream().map(MandateKey::account).toList()))
        .param("lengths", Columns.ints(asked.stream().map(MandateKey::kidLength).toList()))
        .param("parts", Columns.texts(asked.stream().map(MandateKey::fixedPart).toList()))
        .query(
            row -> {
              rows.put(
                  new MandateKey(
                      row.getString("account"),
                      row.getInt("kid_length"),
                      row.getString("fixed_part")),
                  new Row(
                      row.getBoolean("active"),
                      row.getBoolean("notice"),
                      Optional.ofNullable(row.getObject("since", LocalDate.class))));
            });
    return rows;
  }
}
