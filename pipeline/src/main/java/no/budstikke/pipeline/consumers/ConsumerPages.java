package no.budstikke.pipeline.consumers;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.choose.Channels;
import no.budstikke.core.deliver.ReceiptLevel;
import no.budstikke.core.journey.Channel;
import no.budstikke.core.request.Market;
import no.budstikke.core.transform.Invitation;
import no.budstikke.core.transform.Occasion;
import no.budstikke.pipeline.alarms.Alarms;
import no.budstikke.pipeline.dispatch.Consequences;
import no.budstikke.pipeline.issuers.IssuerProfile;
import no.budstikke.pipeline.ledger.Cause;
import no.budstikke.pipeline.ledger.Line;
import no.budstikke.pipeline.ledger.Page;
import no.budstikke.pipeline.personal.NewPages;
import no.budstikke.pipeline.personal.PageBooks;
import no.budstikke.pipeline.personal.PageEntry;
import no.budstikke.pipeline.personal.PageEvent;
import no.budstikke.pipeline.postgres.Transactions;
import no.budstikke.pipeline.route.Copyist;
import no.budstikke.pipeline.route.Departures;
import no.budstikke.pipeline.route.Router;
import no.budstikke.pipeline.suppression.Suppression;
import no.budstikke.pipeline.suppression.Suppressions;
import no.budstikke.pipeline.work.NewWork;
import no.budstikke.pipeline.work.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a consumer does on a page, each in one transaction with what follows of it. */
public final class ConsumerPages {
  private static final int MOST_LINKS = 5;
  private static final Duration BETWEEN_LINKS = Duration.ofMinutes(10);
  private static final String CONSUMER = "consumer";

  private final Transactions transactions;
  private final Router.Tools tools;
  private final Copyist copyist;
  private final InstantSource clock;

  /** With what routing works with. */
  public ConsumerPages(
      Transactions transactions, Router.Tools tools, Copyist copyist, InstantSource clock) {
    this.transactions = transactions;
    this.tools = tools;
    this.copyist = copyist;
    this.clock = clock;
  }

  /** A person has acted: it is read (product specification, section 6.4). */
  public void open(PageEntry entry) {
    transactions.run(
        sql -> {
          Page page = page(sql, entry);
          new PageRows(sql).opened(entry.delivery().value(), page.at());
          new PageRows(sql).right(entry.delivery().value());
          Optional<Channel> channel =
              Optional.ofNullable(tools.world().channels().get(Channels.EMAIL));
          if (channel.isPresent()) {
            Consequences consequences = new Consequences(page, channel.get());
            mail(page, entry)
                .filter(line -> line.state().mayBeWithConsumer())
                .ifPresent(
                    line ->
                        consequences.accepted(
                            line, ReceiptLevel.READ, new Cause("OPENED", CONSUMER)));
            page.write();
            tools.queue().add(sql, consequences.work());
          }
          note(sql, entry, PageEvent.OPENED);
        });
  }

  /**
   * A try to answer begins: it counts before anybody looks whether it is right, so that many at
   * once are no more than one after another.
   *
   * @return the page with that try; empty when there may be no more
   */
  public Optional<PageEntry> begin(PageEntry entry) {
    return transactions.ask(
        sql -> {
          page(sql, entry);
          return new PageRows(sql)
              .begin(entry.delivery().value(), PageEntry.MOST_TRIES)
              .map(entry::withTries);
        });
  }

  /** It was wrong: after too many, no link leads to the page any more. */
  public void answeredWrong(PageEntry entry) {
    transactions.run(
        sql -> {
          note(sql, entry, PageEvent.ANSWER_WRONG);
          if (entry.isLocked()) {
            new PageRows(sql).revoke(entry.delivery().value(), clock.instant());
            note(sql, entry, PageEvent.LOCKED);
          }
        });
  }

  /** What comes of the wish for a new link. */
  public enum NewLink {
    /** It is mailed. */
    MAILED,
    /** One was mailed a short while ago; another may follow later. */
    TOO_SOON,
    /** None is mailed any more. */
    NONE
  }

  /** Mails a new link to where the document went, and shuts those before; not too often. */
  public NewLink mailNewLink(PageEntry entry) {
    Page glance = transactions.ask(sql -> page(sql, entry));
    Optional<Copyist.Wish> wish =
        glance
            .head(entry.request())
            .flatMap(
                head ->
                    mail(glance, entry)
                        .map(
                            line ->
                                new Copyist.Wish(head, line, Channels.EMAIL, Occasion.NEW_LINK)));
    if (wish.isEmpty()) {
      return NewLink.NONE;
    }
    if (!transactions.ask(sql -> mayLink(sql, entry))) {
      return transactions.ask(
              sql -> new PageRows(sql).hasLinksLeft(entry.delivery().value(), MOST_LINKS))
          ? NewLink.TOO_SOON
          : NewLink.NONE;
    }
    return wish.map(one -> copyist.make(glance, one))
        .filter(Copyist.Made.Ready.class::isInstance)
        .map(Copyist.Made.Ready.class::cast)
        .map(
            ready -> {
              transactions.run(sql -> link(sql, entry, ready));
              return NewLink.MAILED;
            })
        .orElse(NewLink.NONE);
  }

  /**
   * The document is not for whoever has the address: the issuer must look, the address is not
   * written to for this customer any more, no link leads to the page any more, and a letter follows
   * at once where one may.
   *
   * @param recipient the hash of customer and address
   */
  public void notMine(PageEntry entry, String recipient) {
    transactions.run(
        sql -> {
          Page page = page(sql, entry);
          new PageRows(sql).notMine(entry.delivery().value(), page.at());
          new PageRows(sql).revoke(entry.delivery().value(), page.at());
          Suppressions.add(
              sql,
              entry.issuer(),
              List.of(
                  new Suppressions.Evidence(
                      recipient,
                      Suppression.Reason.NOT_MINE,
                      "NOT_MINE",
                      entry.delivery().value(),
                      entry.request())),
              page.at());
          new Alarms(sql, clock)
              .raise(
                  "NOT_MINE",
                  entry.issuer().value(),
                  "Documents went to addresses of somebody else: the list of suppressions says"
                      + " which; ask these customers for their address.");
          if (entry.letterAfter() > 0) {
            tools
                .queue()
                .add(
                    sql,
                    List.of(
                        new NewWork(
                            entry.issuer(),
                            NewWork.Kind.of(Stage.UNOPENED),
                            List.of(entry.request()),
                            0,
                            page.at())));
          }
          note(sql, entry, PageEvent.NOT_MINE);
        });
  }

  private boolean mayLink(JdbcClient sql, PageEntry entry) {
    return new PageRows(sql)
        .mayLink(
            entry.delivery().value(),
            MOST_LINKS,
            clock.instant(),
            clock.instant().minus(BETWEEN_LINKS));
  }

  private void link(JdbcClient sql, PageEntry entry, Copyist.Made.Ready ready) {
    Page page = page(sql, entry);
    Copyist.add(page, ready, "NEW_LINK");
    page.write();
    new PageRows(sql).revoke(entry.delivery().value(), page.at());
    Invitation invitation =
        Invitation.of(ready.prepared().slip())
            .orElseThrow(() -> new IllegalStateException("A new link comes without a link."));
    new NewPages(market(entry))
        .again(
            sql,
            entry.delivery().value(),
            new NewPages.Page(entry.request(), ready.line().id(), invitation),
            page.at());
    Map<ChannelId, Channel> channels = tools.world().channels();
    Departures departures = new Departures(channels, entry.issuer(), page.at());
    departures.add(ready.line());
    tools.queue().add(sql, departures.work());
    note(sql, entry, PageEvent.NEW_LINK);
  }

  private Market market(PageEntry entry) {
    return tools
        .world()
        .issuers()
        .find(entry.issuer())
        .map(IssuerProfile::market)
        .orElseThrow(() -> new IllegalStateException("The issuer is not configured any more."));
  }

  private Page page(JdbcClient sql, PageEntry entry) {
    return Page.open(sql, entry.issuer(), List.of(entry.request()), clock.instant());
  }

  private static Optional<Line> mail(Page page, PageEntry entry) {
    return page.lines(entry.request()).stream()
        .filter(line -> line.id().equals(entry.delivery().value()))
        .findFirst();
  }

  private void note(JdbcClient sql, PageEntry entry, PageEvent event) {
    new PageBooks(sql, clock).note(entry.delivery(), event);
  }
}
