package no.budstikke.pipeline.registrations;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.lookup.Detail;
import no.budstikke.core.lookup.Question;
import no.budstikke.core.lookup.Reachability;
import no.budstikke.core.lookup.Reachability.Answer;
import no.budstikke.core.lookup.RegisterId;
import no.budstikke.core.request.IssuerId;
import no.budstikke.pipeline.postgres.Columns;
import no.budstikke.pipeline.postgres.NewsCursor;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Answers who gets e-invoices from an issuer, at no cost (R-LU-1). Nothing in it expires by itself
 * (Swedish e-faktura, section 4.4, rule 7); before the counterpart was ever heard it knows nothing.
 */
public final class RegisterOfConsumers {
  private static final RegisterId REGISTER = new RegisterId("registrations");
  private static final Duration FRESH = Duration.ofDays(1);

  private static final String FIND =
      """
      SELECT customer_number, bool_or(state = 'ACTIVE') AS active
        FROM registration
       WHERE issuer_id = :issuer AND identity = :identity AND customer_number = ANY (:customers)
         AND state <> 'REFUSED'
       GROUP BY customer_number
      """;

  private static final String SUSPEND =
      """
      UPDATE registration r SET state = 'SUSPENDED', until = :at
       WHERE r.issuer_id = :issuer AND r.customer_number = ANY (:customers) AND r.state = 'ACTIVE'
         AND r.since <= (SELECT t.closed_at FROM transmission t
                          WHERE t.issuer_id = :issuer AND t.transmission_id = :transmission)
      """;

  private final JdbcClient sql;

  /** The registers in this database. */
  public RegisterOfConsumers(JdbcClient sql) {
    this.sql = sql;
  }

  /** One answer for each question. */
  public Map<Question.ElectronicInvoice, Reachability> answers(
      Place place, Collection<Question.ElectronicInvoice> questions, Instant now) {
    Map<Question.ElectronicInvoice, Reachability> answers = new LinkedHashMap<>();
    if (questions.isEmpty()) {
      return answers;
    }
    boolean heard =
        new NewsCursor(sql, NewsCursor.Kind.REGISTRATIONS, place.channel())
            .mark()
            .heard()
            .isPresent();
    Map<String, Boolean> rows = heard ? rows(place, questions) : Map.of();
    for (Question.ElectronicInvoice question : questions) {
      // By whom registrations are kept: who has no number cannot be registered.
      Optional<Boolean> active = question.customerNumber().map(rows::get);
      answers.put(question, heard ? answer(active, now) : silence(now));
    }
    return answers;
  }

  /**
   * Which register is asked.
   *
   * @param issuer whose
   * @param channel that feeds it
   * @param identity the issuer's identity in the scheme
   */
  public record Place(IssuerId issuer, ChannelId channel, String identity) {}

  /**
   * The channel says that it knows none of these: their registrations wait for a newer one, unless
   * they are newer than the file that was answered (Swedish e-faktura, section 8.3).
   */
  public void suspend(
      IssuerId issuer, Collection<String> customers, UUID transmission, Instant now) {
    sql.sql(SUSPEND)
        .param("issuer", issuer.value())
        .param("customers", Columns.texts(customers))
        .param("transmission", transmission)
        .param("at", Columns.time(now))
        .update();
  }

  private static Reachability answer(Optional<Boolean> active, Instant now) {
    Answer answer = active.orElse(false) ? Answer.YES : Answer.NO;
    Optional<String> detail = active.filter(one -> !one).map(_ -> Detail.CANCELLED);
    return new Reachability(answer, REGISTER, now, now.plus(FRESH), detail);
  }

  private static Reachability silence(Instant now) {
    return new Reachability(Answer.UNKNOWN, REGISTER, now, now, Optional.empty());
  }

  private Map<String, Boolean> rows(Place place, Collection<Question.ElectronicInvoice> questions) {
    List<String> customers =
        questions.stream().flatMap(question -> question.customerNumber().stream()).toList();
    Map<String, Boolean> rows = new HashMap<>();
    sql.sql(FIND)
        .param("issuer", place.issuer().value())
        .param("identity", place.identity())
        .param("customers", Columns.texts(customers))
        .query(
            row -> {
              rows.put(row.getString("customer_number"), row.getBoolean("active"));
            });
    return rows;
  }
}
