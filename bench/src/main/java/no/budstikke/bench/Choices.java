package no.budstikke.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.choose.Channels;
import no.budstikke.core.choose.Distribution;
import no.budstikke.core.choose.Facts;
import no.budstikke.core.choose.Leg;
import no.budstikke.core.choose.Plan;
import no.budstikke.core.choose.Plans;
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
import tools.jackson.databind.json.JsonMapper;

/** Made-up situations of a month's run in both markets, all different, from one seed. */
final class Choices {
  private static final long SEED = 4711;
  private static final Instant NOW = Instant.parse("2027-02-01T09:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2027, 2, 1);
  private static final int MOST_AMOUNT = 900_000;

  private final Random random = new Random(SEED);
  private final Map<Market, Distribution> policies =
      Map.of(Market.NO, policy(Market.NO), Market.SE, policy(Market.SE));

  private Choices() {}

  /** Made one by one. */
  static Choices seeded() {
    return new Choices();
  }

  static List<Snapshot> of(int count) {
    Choices choices = seeded();
    List<Snapshot> snapshots = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      snapshots.add(choices.snapshot(i, i % 4 == 3 ? Market.SE : Market.NO));
    }
    return snapshots;
  }

  Snapshot snapshot(int number, Market market) {
    return new Snapshot(
        facts(number, market),
        market,
        policies.getOrDefault(market, policy(market)).policy(),
        PriceLists.on(TODAY, market, PriceLists.USUAL).orElseThrow(),
        RuleBooks.on(TODAY, market).orElseThrow(),
        new Snapshot.World(answers(market), Set.of(), Set.of(), Map.of(), Standing.ORDINARY),
        NOW);
  }

  private Facts facts(int number, Market market) {
    boolean email = random.nextInt(10) < 7;
    return new Facts(
        "F-" + number,
        random.nextInt(12) == 0 ? RequestKind.REMINDER : RequestKind.INVOICE,
        Optional.of(TODAY.plusDays(10 + random.nextInt(20))),
        new Amount(1 + random.nextInt(MOST_AMOUNT), market.currency()),
        new Facts.Ways(market == Market.NO, true, true, true, email, Facts.Post.DOMESTIC, false),
        new Facts.Weight(0, 1),
        List.of(),
        NOW);
  }

  private Map<ChannelId, Reachability> answers(Market market) {
    Map<ChannelId, Reachability> answers = new HashMap<>();
    for (ChannelId channel :
        market == Market.NO
            ? List.of(Channels.AVTALEGIRO, Channels.EFAKTURA)
            : List.of(Channels.EFAKTURA_SE, Channels.KIVRA)) {
      Answer answer = random.nextInt(10) < 4 ? Answer.YES : Answer.NO;
      answers.put(
          channel,
          new Reachability(
              answer,
              new RegisterId(channel.value()),
              NOW.minusSeconds(random.nextInt(3600)),
              NOW.plusSeconds(3600),
              answer == Answer.YES && random.nextInt(5) == 0
                  ? Optional.of(Detail.NO_NOTICE)
                  : Optional.empty()));
    }
    return answers;
  }

  private static Distribution policy(Market market) {
    Set<ChannelId> contracted = new TreeSet<>();
    for (Plan plan : Plans.of(market)) {
      plan.legs().stream().map(Leg::channel).forEach(contracted::add);
    }
    contracted.remove(Channels.MAILBOX);
    contracted.remove(Channels.AUTOGIRO);
    return switch (IssuerConfiguration.readDistribution(
        new JsonMapper().createObjectNode(), market, contracted)) {
      case Configured.Usable<Distribution>(var distribution) -> distribution;
      case Configured.Refused<Distribution> _ ->
          throw new IllegalStateException("An empty policy is a good one.");
    };
  }
}
