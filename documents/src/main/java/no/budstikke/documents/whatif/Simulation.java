package no.budstikke.documents.whatif;

import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import no.budstikke.core.choose.Choice;
import no.budstikke.core.choose.Snapshot;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The same requests decided twice: before and after. Keeps sums only, whatever their number. */
public final class Simulation {
  private final Run before = new Run();
  private final Run after = new Run();
  private final Map<Move, Run.Sum> moves = new TreeMap<>();
  private Optional<Currency> currency = Optional.empty();
  private long requests;

  /** From one plan to another. */
  private record Move(String from, String to) implements Comparable<Move> {
    @Override
    public int compareTo(Move other) {
      int first = from.compareTo(other.from);
      return first != 0 ? first : to.compareTo(other.to);
    }
  }

  /** Decides one request by both scenarios; both snapshots know the same of the outside. */
  public void add(Snapshot old, Snapshot fresh) {
    if (!old.world().equals(fresh.world()) || !old.facts().equals(fresh.facts())) {
      throw new IllegalArgumentException("Both runs look at the same facts.");
    }
    if (currency.filter(one -> !one.equals(old.market().currency())).isPresent()) {
      throw new TwoCurrencies();
    }
    currency = Optional.of(old.market().currency());
    Run.Outcome from = before.add(old, Choice.decide(old));
    Run.Outcome to = after.add(fresh, Choice.decide(fresh));
    if (!from.where().equals(to.where())) {
      long saving = from.cost() - to.cost();
      moves.merge(
          new Move(from.where(), to.where()), new Run.Sum(1, saving), (sum, _) -> sum.plus(saving));
    }
    requests++;
  }

  /** How many were decided twice. */
  public long requests() {
    return requests;
  }

  /** What came of them by the first scenario. */
  public Run before() {
    return before;
  }

  /** What came of them by the second. */
  public Run after() {
    return after;
  }

  /** The shape of the command line contract. */
  public ObjectNode json() {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("requests", requests);
    // Both runs have looked at the very same facts: add() refuses anything else.
    json.put("sameSnapshots", true);
    currency.ifPresent(one -> json.put("currency", one.getCurrencyCode()));
    json.set("before", json(before));
    json.set("after", json(after));
    var list = json.putArray("moves");
    moves.forEach(
        (move, sum) ->
            list.addObject()
                .put("from", move.from())
                .put("to", move.to())
                .put("count", sum.count())
                .put("saving", Run.decimal(sum.cost())));
    return json;
  }

  private static ObjectNode json(Run run) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    var plans = json.putArray("plans");
    new TreeMap<>(run.plans())
        .forEach(
            (plan, sum) ->
                plans
                    .addObject()
                    .put("plan", plan)
                    .put("count", sum.count())
                    .put("cost", Run.decimal(sum.cost())));
    var others = json.putArray("others");
    new TreeMap<>(run.others())
        .forEach(
            (outcome, count) -> others.addObject().put("outcome", outcome).put("count", count));
    json.put("lookups", Run.decimal(run.lookups()));
    json.put("total", Run.decimal(run.total()));
    return json;
  }

  /** The portfolio has requests of two markets, whose costs cannot be added. */
  public static final class TwoCurrencies extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TwoCurrencies() {
      super("A portfolio is of one market; take the other market's requests by themselves.");
    }
  }
}
