package no.budstikke.pipeline.dispatch;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.budstikke.core.choose.Agreement;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.deliver.Item;
import no.budstikke.core.journey.Channel;
import no.budstikke.core.request.IssuerId;
import no.budstikke.core.transform.DeliveryId;
import no.budstikke.pipeline.alarms.Alarms;
import no.budstikke.pipeline.issuers.IssuerProfile;
import no.budstikke.pipeline.issuers.Issuers;
import no.budstikke.pipeline.ledger.Head;
import no.budstikke.pipeline.ledger.Line;
import no.budstikke.pipeline.ledger.Page;
import no.budstikke.pipeline.lookup.Forgetting;
import no.budstikke.pipeline.postgres.Columns;
import no.budstikke.pipeline.postgres.Transactions;
import no.budstikke.pipeline.registrations.RegisterOfConsumers;
import no.budstikke.pipeline.returns.LetterReturns;
import no.budstikke.pipeline.route.PreparedFormat;
import no.budstikke.pipeline.secrets.LookupHashes;
import no.budstikke.pipeline.store.DocumentStore;
import no.budstikke.pipeline.work.WorkQueue;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What everybody who hands over works with.
 *
 * @param node who works
 * @param transactions of the database
 * @param shelves what is read
 * @param queue where work comes from and goes to
 * @param clock the path's
 */
public record Desk(
    UUID node, Transactions transactions, Shelves shelves, WorkQueue queue, InstantSource clock) {
  private static final String PAUSE =
      """
      INSERT INTO channel_pause (channel, issuer_id, reason, actor, note, since)
      VALUES (:channel, :issuer, 'MISCONFIGURED', 'path', :code, :at) ON CONFLICT DO NOTHING
      """;

  /**
   * Where agreements and stored deliveries are, and where alarms go.
   *
   * @param issuers as configured now
   * @param store the deliveries' bytes
   * @param alarms for people
   * @param forgetting of what registers said and channels deny
   * @param hashes by which people and addresses are known
   * @param returns letters that came back
   */
  public record Shelves(
      Issuers issuers,
      DocumentStore store,
      Alarms alarms,
      Forgetting forgetting,
      LookupHashes hashes,
      LetterReturns returns) {}

  /** The stored bytes of these deliveries, in their order. */
  List<Item> items(List<Line> lines) {
    return items(lines, Item.Errand.DELIVER);
  }

  /** The stored bytes of these deliveries, in their order, on an errand. */
  List<Item> items(List<Line> lines, Item.Errand errand) {
    List<byte[]> stored =
        shelves.store().read(lines.stream().map(line -> line.stored().content()).toList());
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      items.add(
          new Item(new DeliveryId(lines.get(i).id()), PreparedFormat.read(stored.get(i)), errand));
    }
    return items;
  }

  /** The issuer's contract with a channel as it is now. */
  Agreement agreement(IssuerId issuer, ChannelId channel) {
    return shelves
        .issuers()
        .find(issuer)
        .map(IssuerProfile::policy)
        .flatMap(policy -> policy.agreement(channel))
        .orElseGet(() -> new Agreement(channel, Map.of()));
  }

  /** Our side of the contract is broken: the issuer's channel waits for a person (R-FB-6). */
  public void stop(JdbcClient sql, IssuerId issuer, ChannelId channel, Optional<String> code) {
    code.ifPresent(
        word -> {
          sql.sql(PAUSE)
              .param("channel", channel.value())
              .param("issuer", issuer.value())
              .param("code", word)
              .param("at", Columns.time(clock.instant()))
              .update();
          shelves
              .alarms()
              .raise(
                  "CHANNEL_MISCONFIGURED",
                  channel + " " + issuer,
                  "The channel refuses us (" + word + "): mend the settings, then resume it.");
        });
  }

  /** What registers have said about the consumers of these does not hold any more (R-LU-3). */
  public void deny(JdbcClient sql, Page page, Channel channel, List<Line> lines) {
    Map<Optional<UUID>, List<Head>> denied = new LinkedHashMap<>();
    for (Line line : lines) {
      page.head(line.request())
          .ifPresent(
              head ->
                  denied.computeIfAbsent(line.transmission(), _ -> new ArrayList<>()).add(head));
    }
    denied.forEach(
        (file, heads) -> {
          shelves.forgetting().forget(sql, page.issuer(), channel.id(), heads);
          if (channel.registrations().isPresent() && file.isPresent()) {
            new RegisterOfConsumers(sql)
                .suspend(
                    page.issuer(),
                    shelves.forgetting().customers(page.issuer(), channel.id(), heads),
                    file.get(),
                    clock.instant());
          }
        });
  }

  /** Somebody must say what became of deliveries. */
  void askPeople(Channel channel, IssuerId issuer) {
    shelves
        .alarms()
        .raise(
            "OUTCOME_UNKNOWN",
            channel.id() + " " + issuer,
            "Hand-overs were cut off and may have arrived: ask the counterpart, then settle them.");
  }

  /** What came of deliveries that people should know. */
  public void warn(IssuerId issuer, ChannelId channel, Consequences consequences) {
    consequences
        .warnings()
        .forEach((kind, hint) -> shelves.alarms().raise(kind, channel + " " + issuer, hint));
  }

  /** Lines by their names. */
  static Map<UUID, Line> byName(List<Line> lines) {
    Map<UUID, Line> all = new LinkedHashMap<>();
    lines.forEach(line -> all.put(line.id(), line));
    return all;
  }
}
