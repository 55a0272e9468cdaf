package no.budstikke.documents.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.choose.Channels;
import no.budstikke.core.choose.Cost;
import no.budstikke.core.choose.Distribution;
import no.budstikke.core.choose.Facts;
import no.budstikke.core.choose.Policy;
import no.budstikke.core.choose.Prices;
import no.budstikke.core.choose.Snapshot;
import no.budstikke.core.choose.Standing;
import no.budstikke.core.lookup.Detail;
import no.budstikke.core.lookup.Reachability;
import no.budstikke.core.lookup.Reachability.Answer;
import no.budstikke.core.lookup.RegisterId;
import no.budstikke.core.request.Amount;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.RequestKind;
import no.budstikke.documents.configuration.Configured;
import no.budstikke.documents.configuration.IssuerConfiguration;
import no.budstikke.documents.configuration.PriceLists;
import no.budstikke.documents.configuration.RuleBooks;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The illustration of the product specification, section 8.4: 100 requests with its mix, each
 * standing for 5 000 of the month.
 */
class SimulationTest {
  private static final long STANDS_FOR = 5_000;
  private static final Instant NOW = Instant.parse("2027-01-28T09:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2027, 1, 28);
  private static final Optional<String> NO_NOTICE = Optional.of(Detail.NO_NOTICE);

  @Test
  void theMonthCostsWhatTheIllustrationSays() {
    JsonNode before = run((facts, world) -> snapshot(facts, world, "{}", usual())).path("before");

    assertThat(count(before, "NO-AG-EF")).isEqualTo(22);
    assertThat(cost(before, "NO-AG-EF")).isEqualTo("132.0000");
    assertThat(count(before, "NO-AG-BANK")).isEqualTo(4);
    assertThat(cost(before, "NO-AG-BANK")).isEqualTo("17.0000");
    assertThat(cost(before, "NO-AG-EM")).isEqualTo("13.2000");
    assertThat(cost(before, "NO-AG-NONE")).isEqualTo("4.0000");
    assertThat(cost(before, "NO-EF")).isEqualTo("184.0000");
    assertThat(cost(before, "NO-EM")).isEqualTo("2.4000");
    assertThat(cost(before, "NO-PR")).isEqualTo("96.0000");
    assertThat(before.path("total").asString()).isEqualTo("448.6000");
    assertThat(month(before.path("total").asString())).isEqualTo("2243000.0000");
  }

  @Test
  void ownNoticesInsteadOfTheBanksSave41000() {
    JsonNode json =
        run((facts, world) -> snapshot(facts, world, "{\"notice\":\"issuer\"}", usual()));

    JsonNode move = json.path("moves").get(0);
    assertThat(json.path("moves").size()).isEqualTo(1);
    assertThat(move.path("from").asString()).isEqualTo("NO-AG-BANK");
    assertThat(move.path("to").asString()).isEqualTo("NO-AG-EM");
    assertThat(move.path("count").asInt()).isEqualTo(4);
    assertThat(month(move.path("saving").asString())).isEqualTo("41000.0000");
  }

  @Test
  void onePercentFromPrintToEfakturaSaves40000AndToEmail59000() {
    Prices prices = usual();
    Cost print = item(prices, Channels.PRINT);

    assertThat(month(difference(print, item(prices, Channels.EFAKTURA)))).isEqualTo("40000.0000");
    assertThat(month(difference(print, item(prices, Channels.EMAIL)))).isEqualTo("59000.0000");
  }

  @Test
  void aMandateLookupForEveryInvoiceWouldCost1250000() {
    JsonNode own =
        new JsonMapper()
            .readTree(
                "{\"version\":\"x\",\"market\":\"NO\",\"items\":{\"lookup-avtalegiro\":\"2.50\"}}");
    Prices dear = ((Configured.Usable<Prices>) PriceLists.read(own, usual())).value();

    JsonNode after = run((facts, world) -> snapshot(facts, world, "{}", dear)).path("after");

    assertThat(month(after.path("lookups").asString())).isEqualTo("1250000.0000");
    assertThat(month(after.path("total").asString())).isEqualTo("3493000.0000");
  }

  private static JsonNode run(BiFunction<Facts, Snapshot.World, Snapshot> after) {
    Simulation simulation = new Simulation();
    for (Request one : mix()) {
      simulation.add(
          snapshot(one.facts(), one.world(), "{}", usual()), after.apply(one.facts(), one.world()));
    }
    return simulation.json();
  }

  /** One request and what is known of its consumer. */
  private record Request(Facts facts, Snapshot.World world) {}

  private static List<Request> mix() {
    List<Request> requests = new ArrayList<>();
    add(requests, 22, true, true, Optional.empty());
    add(requests, 4, true, false, Optional.empty());
    add(requests, 6, true, false, Optional.of("late"));
    add(requests, 2, true, false, NO_NOTICE);
    add(requests, 46, false, true, Optional.empty());
    add(requests, 12, false, false, Optional.empty());
    add(requests, 8, false, false, Optional.of("post"));
    return requests;
  }

  private static void add(
      List<Request> requests, int count, boolean mandate, boolean efaktura, Optional<String> how) {
    LocalDate due = how.equals(Optional.of("late")) ? DAY.plusDays(17) : DAY.plusDays(18);
    boolean email = !how.equals(Optional.of("post"));
    Map<ChannelId, Reachability> answers = new HashMap<>();
    answers.put(
        Channels.AVTALEGIRO,
        answer(Channels.AVTALEGIRO, mandate, how.filter(Detail.NO_NOTICE::equals)));
    answers.put(Channels.EFAKTURA, answer(Channels.EFAKTURA, efaktura, Optional.empty()));
    Snapshot.World world =
        new Snapshot.World(answers, Set.of(), Set.of(), Map.of(), Standing.ORDINARY);
    for (int i = 0; i < count; i++) {
      Facts facts =
          new Facts(
              "F-" + requests.size(),
              RequestKind.INVOICE,
              Optional.of(due),
              new Amount(50_000, Market.NO.currency()),
              new Facts.Ways(true, true, true, true, email, Facts.Post.DOMESTIC, false),
              new Facts.Weight(0, 1),
              List.of(),
              NOW);
      requests.add(new Request(facts, world));
    }
  }

  private static Reachability answer(ChannelId channel, boolean yes, Optional<String> detail) {
    return new Reachability(
        yes ? Answer.YES : Answer.NO,
        new RegisterId(channel.value()),
        NOW,
        NOW.plusSeconds(3600),
        detail);
  }

  private static Snapshot snapshot(
      Facts facts, Snapshot.World world, String policy, Prices prices) {
    return new Snapshot(
        facts,
        Market.NO,
        policy(policy),
        prices,
        RuleBooks.on(DAY, Market.NO).orElseThrow(),
        world,
        NOW);
  }

  private static Policy policy(String text) {
    Set<ChannelId> contracted =
        Set.of(Channels.AVTALEGIRO, Channels.EFAKTURA, Channels.EMAIL, Channels.PRINT);
    return ((Configured.Usable<Distribution>)
            IssuerConfiguration.readDistribution(
                new JsonMapper().readTree(text), Market.NO, contracted))
        .value()
        .policy();
  }

  private static Prices usual() {
    return PriceLists.on(DAY, Market.NO, PriceLists.USUAL).orElseThrow();
  }

  private static Cost item(Prices prices, ChannelId channel) {
    return Optional.ofNullable(prices.items().get(channel)).orElseThrow();
  }

  private static String difference(Cost one, Cost other) {
    return one.decimal().subtract(other.decimal()).toPlainString();
  }

  private static String month(String ofHundred) {
    return new BigDecimal(ofHundred).multiply(BigDecimal.valueOf(STANDS_FOR)).toPlainString();
  }

  private static int count(JsonNode run, String plan) {
    return plan(run, plan).path("count").asInt();
  }

  private static String cost(JsonNode run, String plan) {
    return plan(run, plan).path("cost").asString();
  }

  private static JsonNode plan(JsonNode run, String code) {
    for (JsonNode plan : run.path("plans")) {
      if (plan.path("plan").asString().equals(code)) {
        return plan;
      }
    }
    throw new AssertionError("Nothing went by " + code);
  }
}
