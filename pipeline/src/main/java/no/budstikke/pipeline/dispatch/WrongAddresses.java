package no.budstikke.pipeline.dispatch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.budstikke.core.deliver.Item;
import no.budstikke.core.request.IssuerId;
import no.budstikke.pipeline.ledger.Line;
import no.budstikke.pipeline.suppression.Suppression.Reason;
import no.budstikke.pipeline.suppression.Suppressions;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts addresses that have shown to be wrong on the list of those that are not written to. */
public final class WrongAddresses {
  /** Where a channel that writes to addresses has noted to which. */
  private static final String TO = "to";

  private final Desk desk;

  /** With what everybody who hands over works with. */
  public WrongAddresses(Desk desk) {
    this.desk = desk;
  }

  /** A delivery that has shown it. */
  public record Shown(Line line, Reason reason, String code) {}

  /** Adds the addresses that have shown it, full mailboxes only when they were so too often. */
  public void add(JdbcClient sql, IssuerId issuer, Unreached unreached) {
    List<Shown> shown = new ArrayList<>(unreached.wrongAddresses());
    List<Line> full = unreached.fullMailboxes().stream().map(Shown::line).toList();
    List<Line> often = new FullMailboxes(desk).often(sql, issuer, full);
    unreached.fullMailboxes().stream()
        .filter(one -> often.contains(one.line()))
        .forEach(shown::add);
    Map<UUID, String> hashes = hashes(issuer, shown.stream().map(Shown::line).toList());
    List<Suppressions.Evidence> evidence = new ArrayList<>();
    for (Shown one : shown) {
      Optional.ofNullable(hashes.get(one.line().id()))
          .map(
              address ->
                  new Suppressions.Evidence(
                      address, one.reason(), one.code(), one.line().id(), one.line().request()))
          .ifPresent(evidence::add);
    }
    Suppressions.add(sql, issuer, evidence, desk.clock().instant());
  }

  /** The hashes of the addresses that deliveries went to, by delivery. */
  Map<UUID, String> hashes(IssuerId issuer, List<Line> lines) {
    Map<UUID, String> hashes = new LinkedHashMap<>();
    List<Item> items = lines.isEmpty() ? List.of() : desk.items(lines);
    for (int i = 0; i < items.size(); i++) {
      UUID delivery = lines.get(i).id();
      Optional.ofNullable(items.get(i).prepared().slip().get(TO))
          .map(address -> desk.shelves().hashes().ofAddress(issuer, address))
          .ifPresent(hash -> hashes.put(delivery, hash));
    }
    return hashes;
  }
}
