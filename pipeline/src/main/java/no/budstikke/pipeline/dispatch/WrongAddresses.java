package no.budstikke.pipeline.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  /** Adds the addresses of these deliveries. */
  public void add(JdbcClient sql, IssuerId issuer, List<Shown> shown) {
    List<Item> items = shown.isEmpty() ? List.of() : desk.items(lines(shown));
    List<Suppressions.Evidence> evidence = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      Shown one = shown.get(i);
      Optional.ofNullable(items.get(i).prepared().slip().get(TO))
          .map(address -> desk.shelves().hashes().ofAddress(issuer, address))
          .map(
              address ->
                  new Suppressions.Evidence(
                      address, one.reason(), one.code(), one.line().id(), one.line().request()))
          .ifPresent(evidence::add);
    }
    Suppressions.add(sql, issuer, evidence, desk.clock().instant());
  }

  private static List<Line> lines(List<Shown> shown) {
    return shown.stream().map(Shown::line).toList();
  }
}
