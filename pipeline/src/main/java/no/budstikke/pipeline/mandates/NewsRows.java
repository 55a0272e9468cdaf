package no.budstikke.pipeline.mandates;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.mandate.MandateChange;
import no.budstikke.core.mandate.MandateKey;
import no.budstikke.core.mandate.MandateNews;
import no.budstikke.core.request.KidLayout;
import no.budstikke.pipeline.postgres.Columns;
import no.budstikke.pipeline.postgres.Uuids;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of news, as they were told. */
final class NewsRows {
  /** Under this name stand news about accounts that nobody has. */
  static final String NOBODY = "";

  private static final String ADD =
      """
      INSERT INTO mandate_news (issuer_id, news_id, channel, told_id, account, whole, entries,
             unreadable, said_at, read_at, state)
      VALUES (:issuer, :news, :channel, :told, :account, :whole, :entries, :unreadable, :said, :at,
             :state)
          ON CONFLICT (channel, told_id, issuer_id) DO NOTHING
      """;

  private static final String ENTRIES =
      """
      INSERT INTO mandate_history (issuer_id, account, kid_length, fixed_part, news_id, place, event,
             kid, notice, said_at)
      SELECT :issuer, account, kid_length, fixed_part, :news, place, event, kid, notice, :said
        FROM unnest(:accounts, :lengths, :parts, :places, :events, :kids, :notices)
          AS h (account, kid_length, fixed_part, place, event, kid, notice)
      """;

  private final JdbcClient sql;
  private final ChannelId channel;
  private final Instant now;

  NewsRows(JdbcClient sql, ChannelId channel, Instant now) {
    this.sql = sql;
    this.channel = channel;
    this.now = now;
  }

  /** An entry with the mandate it is about. */
  private record Entry(int place, MandateKey key, MandateChange change) {}

  /**
   * What has been written.
   *
   * @param id our name for it
   * @param unreadable how many entries no mandate of the issuer can be named by
   */
  record Written(UUID id, int unreadable) {}

  /** Writes news down for one issuer; empty when they are there already. */
  Optional<Written> add(String issuer, MandateNews news, Optional<KidLayout> layout) {
    UUID id = Uuids.next();
    List<Entry> entries = entries(news, layout);
    int unreadable = news.changes().size() - entries.size();
    int rows =
        sql.sql(ADD)
            .param("issuer", issuer)
            .param("news", id)
            .param("channel", channel.value())
            .param("told", news.id())
            .param("account", news.account().machineForm())
            .param("whole", news.whole())
            .param("entries", news.changes().size())
            .param("unreadable", unreadable)
            .param("said", Columns.time(news.at()))
            .param("at", Columns.time(now))
            .param("state", state(issuer, news))
            .update();
    if (rows == 0) {
      return Optional.empty();
    }
    write(issuer, id, news, entries);
    return Optional.of(new Written(id, unreadable));
  }

  private static String state(String issuer, MandateNews news) {
    if (issuer.equals(NOBODY)) {
      return "NOBODYS";
    }
    return news.whole() ? "WAITING" : "APPLIED";
  }

  private static List<Entry> entries(MandateNews news, Optional<KidLayout> layout) {
    List<Entry> entries = new ArrayList<>();
    for (int place = 0; place < news.changes().size(); place++) {
      MandateChange change = news.changes().get(place);
      int at = place;
      layout
          .flatMap(one -> MandateKey.of(news.account(), change.kid(), one))
          .ifPresent(key -> entries.add(new Entry(at, key, change)));
    }
    return entries;
  }

  private void write(String issuer, UUID id, MandateNews news, List<Entry> entries) {
    sql.sql(ENTRIES)
        .param("issuer", issuer)
        .param("news", id)
        .param("said", Columns.time(news.at()))
        .param("accounts", Columns.texts(entries.stream().map(e -> e.key().account()).toList()))
        .param("lengths", Columns.ints(entries.stream().map(e -> e.key().kidLength()).toList()))
        .param("parts", Columns.texts(entries.stream().map(e -> e.key().fixedPart()).toList()))
        .param("places", Columns.ints(entries.stream().map(Entry::place).toList()))
        .param(
            "events", Columns.texts(entries.stream().map(e -> e.change().event().name()).toList()))
        .param("kids", Columns.texts(entries.stream().map(e -> e.change().kid()).toList()))
        .param("notices", Columns.flags(entries.stream().map(e -> e.change().notice()).toList()))
        .update();
  }
}
