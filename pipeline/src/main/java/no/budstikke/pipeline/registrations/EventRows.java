package no.budstikke.pipeline.registrations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.registration.Refusal;
import no.budstikke.core.registration.RegistrationEvent;
import no.budstikke.core.registration.RegistrationFile;
import no.budstikke.pipeline.postgres.Columns;
import no.budstikke.pipeline.registrations.Objections.Judged;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of news: pieces and events, each once. */
final class EventRows {
  /** Under this name stand news about an identity that nobody has. */
  static final String NOBODY = "";

  private static final String ADD_FILE =
      """
      INSERT INTO registration_file (issuer_id, identity, file_id, channel, created_at, read_at,
             events, to_answer, answer_at)
      VALUES (:issuer, :identity, :file, :channel, :created, :at, :events, :answers, :at)
          ON CONFLICT DO NOTHING
      """;

  private static final String ADD_EVENTS =
      """
      INSERT INTO registration_event (issuer_id, identity, event_id, file_id, place, turn, kind, mode,
             source, customer_number, bank, spot, sealed, said_at, read_at, refusal)
      SELECT :issuer, :identity, event_id, :file, place, turn, kind, mode, source, customer_number,
             bank, spot, sealed, said_at::timestamptz, :at, refusal
        FROM unnest(:ids, :places, :turns, :kinds, :modes, :sources, :customers, :banks, :spots,
                    :sealed, :said, :refusals)
          AS e (event_id, place, turn, kind, mode, source, customer_number, bank, spot, sealed,
                said_at, refusal)
          ON CONFLICT DO NOTHING
      """;

  private final JdbcClient sql;
  private final ChannelId channel;
  private final RecipientSeal seal;
  private final Instant now;

  EventRows(JdbcClient sql, ChannelId channel, RecipientSeal seal, Instant now) {
    this.sql = sql;
    this.channel = channel;
    this.seal = seal;
    this.now = now;
  }

  /** Writes a piece down for one issuer; how many turns its events take, 0 when it is known. */
  int add(String issuer, RegistrationFile file, List<Judged> events) {
    int rows =
        sql.sql(ADD_FILE)
            .param("issuer", issuer)
            .param("identity", file.identity())
            .param("file", file.id())
            .param("channel", channel.value())
            .param("created", Columns.time(file.created()))
            .param("at", Columns.time(now))
            .param("events", events.size())
            .param("answers", (int) events.stream().filter(Judged::wantsAnswer).count())
            .update();
    if (rows == 0) {
      return 0;
    }
    int[] turns = turns(events);
    write(issuer, file, events, turns);
    return Math.max(1, IntStream.of(turns).max().orElse(0));
  }

  /** By time, then by place (section 4.4, rule 1): which of its customer's events each is. */
  private static int[] turns(List<Judged> events) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, events.size()).boxed().toList());
    order.sort(Comparator.comparing((Integer i) -> events.get(i).event().at()));
    Map<String, Integer> counts = new HashMap<>();
    int[] turns = new int[events.size()];
    for (int place : order) {
      turns[place] = counts.merge(events.get(place).customer().orElse(""), 1, Integer::sum);
    }
    return turns;
  }

  private void write(String issuer, RegistrationFile file, List<Judged> all, int[] turns) {
    List<@Nullable String> refusals = new ArrayList<>();
    all.forEach(one -> refusals.add(one.refusal().map(Refusal::name).orElse(null)));
    sql.sql(ADD_EVENTS)
        .param("issuer", issuer)
        .param("identity", file.identity())
        .param("file", file.id())
        .param("at", Columns.time(now))
        .param("ids", Columns.texts(all.stream().map(one -> one.event().id()).toList()))
        .param("places", Columns.ints(IntStream.range(0, all.size()).boxed().toList()))
        .param("turns", Columns.ints(IntStream.of(turns).boxed().toList()))
        .param("kinds", Columns.texts(all.stream().map(one -> one.event().kind().name()).toList()))
        .param("modes", Columns.texts(all.stream().map(one -> one.event().mode().name()).toList()))
        .param("sources", Columns.texts(all.stream().map(EventRows::source).toList()))
        .param("customers", Columns.texts(all.stream().map(EventRows::customer).toList()))
        .param("banks", Columns.texts(all.stream().map(o -> o.event().recipient().bank()).toList()))
        .param(
            "spots",
            Columns.blobs(
                all.stream().map(one -> seal.spot(issuer, one.event().recipient())).toList()))
        .param(
            "sealed",
            Columns.blobs(
                all.stream()
                    .map(o -> seal.sealed(issuer, o.event().id(), o.event().recipient()))
                    .toList()))
        .param("said", Columns.texts(all.stream().map(o -> o.event().at().toString()).toList()))
        .param("refusals", Columns.texts(refusals))
        .update();
  }

  private static String customer(Judged one) {
    return Optional.of(one).flatMap(Judged::customer).orElse("");
  }

  private static String source(Judged one) {
    return one.event().kind() == RegistrationEvent.Kind.REGISTER_FROM_PAYMENT ? "PAYMENT" : "BANK";
  }
}
