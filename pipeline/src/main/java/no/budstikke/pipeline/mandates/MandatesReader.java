package no.budstikke.pipeline.mandates;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.mandate.MandateNews;
import no.budstikke.core.mandate.MandatePage;
import no.budstikke.core.mandate.Mandates;
import no.budstikke.core.request.IssuerId;
import no.budstikke.pipeline.alarms.Alarms;
import no.budstikke.pipeline.issuers.IssuerProfile;
import no.budstikke.pipeline.issuers.Issuers;
import no.budstikke.pipeline.postgres.NewsCursor;
import no.budstikke.pipeline.postgres.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what one counterpart tells of mandates, page by page, into the mirrors. */
public final class MandatesReader {
  private static final int PAGE = 20;

  private final Transactions transactions;
  private final Issuers issuers;
  private final InstantSource clock;
  private final ChannelId channel;
  private final Mandates mandates;

  /**
   * Reads for one channel.
   *
   * @param mandates where the counterpart tells its news
   */
  public MandatesReader(
      Transactions transactions,
      Issuers issuers,
      InstantSource clock,
      ChannelId channel,
      Mandates mandates) {
    this.transactions = transactions;
    this.issuers = issuers;
    this.clock = clock;
    this.channel = channel;
    this.mandates = mandates;
  }

  /** Reads one page; whether there is more to read at once. */
  public boolean read() {
    NewsCursor.Mark mark =
        new NewsCursor(transactions.sql(), NewsCursor.Kind.MANDATES, channel).mark();
    MandatePage page = mandates.mandatesAfter(mark.cursor(), PAGE);
    if (mark.isStill(read(page), clock.instant())) {
      return false;
    }
    boolean ours = transactions.ask(sql -> follow(sql, mark, page));
    return ours && page.more();
  }

  private boolean follow(JdbcClient sql, NewsCursor.Mark mark, MandatePage page) {
    Instant now = clock.instant();
    if (!new NewsCursor(sql, NewsCursor.Kind.MANDATES, channel)
        .move(mark.cursor(), read(page), now)) {
      return false;
    }
    Alarms alarms = new Alarms(sql, clock);
    page.unreadable()
        .forEach(sentence -> alarms.raise("MANDATES_UNREADABLE", channel.value(), sentence));
    List<IssuerProfile> profiles =
        page.news().isEmpty()
            ? List.of()
            : issuers.all().stream().flatMap(id -> issuers.find(id).stream()).toList();
    for (MandateNews news : page.news()) {
      List<IssuerProfile> owners =
          profiles.stream().filter(one -> one.account().has(news.account())).toList();
      owners.forEach(owner -> follow(sql, owner, news));
      if (owners.isEmpty()) {
        nobodys(sql, news);
      }
    }
    return true;
  }

  private void follow(JdbcClient sql, IssuerProfile owner, MandateNews news) {
    String issuer = owner.id().value();
    new NewsRows(sql, channel, clock.instant())
        .add(issuer, news, owner.account().layoutOf(news.account()))
        .ifPresent(
            written -> {
              if (news.whole()) {
                raise(
                    sql,
                    "MANDATE_LIST_WAITING",
                    owner.id(),
                    "A whole list of mandates has come: look at what it would end, then confirm or"
                        + " refuse it.");
              } else {
                new MirrorRows(sql).apply(issuer, written.id());
              }
              if (written.unreadable() > 0) {
                raise(
                    sql,
                    "MANDATE_KID_UNKNOWN",
                    owner.id(),
                    "Mandates were told under KIDs that the account's KID definitions do not know:"
                        + " compare the definitions with the bank's.");
              }
            });
  }

  private void nobodys(JdbcClient sql, MandateNews news) {
    new NewsRows(sql, channel, clock.instant())
        .add(NewsRows.NOBODY, news, Optional.empty())
        .ifPresent(
            _ ->
                new Alarms(sql, clock)
                    .raise(
                        "MANDATES_OF_NOBODY",
                        channel.value(),
                        "Mandates were told of an account that no issuer has: configure the"
                            + " account, then order its whole list."));
  }

  private void raise(JdbcClient sql, String kind, IssuerId issuer, String hint) {
    new Alarms(sql, clock).raise(kind, channel + " " + issuer, hint);
  }

  private static NewsCursor.Read read(MandatePage page) {
    return new NewsCursor.Read(
        page.next(), page.news().isEmpty() && page.unreadable().isEmpty(), page.heard());
  }
}
