package no.budstikke.pipeline.personal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import no.budstikke.core.followup.PageTimes;
import no.budstikke.core.request.IssuerId;
import no.budstikke.core.request.Market;
import no.budstikke.core.transform.Invitation;
import no.budstikke.pipeline.postgres.Columns;
import no.budstikke.pipeline.work.NewWork;
import no.budstikke.pipeline.work.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages that new deliveries invite to, and their first links. */
public final class NewPages {
  private static final String PAGES =
      """
      INSERT INTO personal_page (issuer_id, request_id, delivery_id, factor, letter_after, due,
             made_at, ends_at)
      SELECT :issuer, request_id, delivery_id, factor, letter_after, due::date, :at, :ends
        FROM unnest(:requests, :deliveries, :factors, :afters, :dues)
          AS p (request_id, delivery_id, factor, letter_after, due)
      """;

  private static final String LINKS =
      """
      INSERT INTO personal_link (token_hash, delivery_id, message_id, made_at, expires_at)
      SELECT token_hash, delivery_id, message_id, :at, expires::timestamptz
        FROM unnest(:hashes, :deliveries, :messages, :expires)
          AS l (token_hash, delivery_id, message_id, expires)
      """;

  private final Market market;
  private final List<Page> pages = new ArrayList<>();

  /** Of issuers of a market. */
  public NewPages(Market market) {
    this.market = market;
  }

  /**
   * A delivery that invites.
   *
   * @param request whose
   * @param delivery which
   * @param invitation to where
   */
  public record Page(UUID request, UUID delivery, Invitation invitation) {}

  /** One more. */
  public void add(Page page) {
    pages.add(page);
  }

  /** When to look whether they have been opened: as if all were sent at once. */
  public List<NewWork> work(IssuerId issuer, Instant at) {
    return pages.stream()
        .filter(page -> page.invitation().letterAfter() > 0)
        .map(page -> work(issuer, at, page))
        .toList();
  }

  private NewWork work(IssuerId issuer, Instant at, Page page) {
    Invitation invitation = page.invitation();
    Instant due = PageTimes.in(market).letter(at, invitation.letterAfter(), invitation.due());
    return new NewWork(
        issuer,
        NewWork.Kind.of(Stage.UNOPENED),
        List.of(page.request()),
        0,
        due.isBefore(at) ? at : due);
  }

  /** Writes them all. */
  public void write(JdbcClient sql, IssuerId issuer, Instant at) {
    if (pages.isEmpty()) {
      return;
    }
    sql.sql(PAGES)
        .param("issuer", issuer.value())
        .param("at", Columns.time(at))
        .param("ends", Columns.time(PageTimes.in(market).pageEnds(at)))
        .param("requests", Columns.uuids(pages.stream().map(Page::request).toList()))
        .param("deliveries", Columns.uuids(pages.stream().map(Page::delivery).toList()))
        .param(
            "factors",
            Columns.texts(pages.stream().map(page -> page.invitation().factor().name()).toList()))
        .param(
            "afters",
            Columns.ints(pages.stream().map(page -> page.invitation().letterAfter()).toList()))
        .param(
            "dues",
            Columns.texts(
                pages.stream()
                    .map(page -> page.invitation().due().map(Object::toString).orElse(null))
                    .toList()))
        .update();
    List<UUID> deliveries = pages.stream().map(Page::delivery).toList();
    link(sql, deliveries, pages, at);
  }

  /** One more link to a page that there is, in another message. */
  public void again(JdbcClient sql, UUID delivery, Page message, Instant at) {
    link(sql, List.of(delivery), List.of(message), at);
  }

  private void link(JdbcClient sql, List<UUID> deliveries, List<Page> messages, Instant at) {
    sql.sql(LINKS)
        .param("at", Columns.time(at))
        .param(
            "hashes",
            Columns.blobs(messages.stream().map(page -> hash(page.invitation())).toList()))
        .param("deliveries", Columns.uuids(deliveries))
        .param("messages", Columns.uuids(messages.stream().map(Page::delivery).toList()))
        .param(
            "expires",
            Columns.texts(
                messages.stream()
                    .map(page -> PageTimes.in(market).linkEnds(at, page.invitation().due()))
                    .map(Instant::toString)
                    .toList()))
        .update();
  }

  private static byte[] hash(Invitation invitation) {
    return HexFormat.of().parseHex(invitation.link());
  }
}
