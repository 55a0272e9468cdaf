package no.budstikke.cli.whatif;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.budstikke.cli.console.Exit;
import no.budstikke.cli.console.Trouble;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.choose.ChannelRules;
import no.budstikke.core.choose.Channels;
import no.budstikke.core.choose.Distribution;
import no.budstikke.core.choose.Facts;
import no.budstikke.core.choose.Leg;
import no.budstikke.core.choose.Plan;
import no.budstikke.core.choose.Plans;
import no.budstikke.core.choose.Prices;
import no.budstikke.core.choose.Snapshot;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.documents.configuration.IssuerConfiguration;
import no.budstikke.documents.configuration.PriceLists;
import no.budstikke.documents.configuration.RuleBooks;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A policy and a price list at one moment, by which requests are decided. Without files the usual
 * ones, with all channels contracted but those that are off until an issuer asks for them.
 */
public final class Scenario {
  private static final Set<ChannelId> NOT_USUAL = Set.of(Channels.MAILBOX, Channels.AUTOGIRO);

  private final Optional<Path> policy;
  private final JsonNode policyNode;
  private final Optional<Path> prices;
  private final Population population;
  private final Instant at;
  private final Map<Market, Edition> editions = new EnumMap<>(Market.class);

  private Scenario(
      Optional<Path> policy, Optional<Path> prices, Population population, Instant at) {
    this.policy = policy;
    this.policyNode = policy.map(Yaml::read).orElseGet(() -> new YAMLMapper().createObjectNode());
    this.prices = prices;
    this.population = population;
    this.at = at;
  }

  /**
   * What holds in one market.
   *
   * @param distribution the issuer's policies
   * @param prices the edition of that day
   * @param rules the edition of that day
   */
  private record Edition(Distribution distribution, Prices prices, ChannelRules rules) {}

  /** A scenario of files; what no file says is as usual. */
  public static Scenario of(Files files, Population population, Instant at) {
    return new Scenario(files.policy(), files.prices(), population, at);
  }

  /**
   * The files of a scenario.
   *
   * @param policy the issuer's policy
   * @param prices a price list
   */
  public record Files(Optional<Path> policy, Optional<Path> prices) {}

  /** All that the choice looks at for a request, as if all registers had just been asked. */
  public Snapshot snapshot(PaymentRequest request) {
    Market market = market(request);
    Edition edition = editions.computeIfAbsent(market, this::edition);
    Known known = population.of(request.consumer());
    Facts facts = known.over(Facts.of(request, at));
    Set<ChannelId> asked = new HashSet<>(Population.registers());
    asked.retainAll(edition.rules().channels().keySet());
    return new Snapshot(
        facts,
        market,
        edition.distribution().policyFor(facts.kind()),
        edition.prices(),
        edition.rules(),
        new Snapshot.World(
            known.answers(asked, at), Set.of(), Set.of(), Map.of(), known.standing()),
        at);
  }

  /** The policy's market, else the one where the issuer is registered, else the currency's. */
  private Market market(PaymentRequest request) {
    return Market.ofCountry(policyNode.path("market").asString(""))
        .orElseGet(() -> marketOf(request));
  }

  /** Where an issuer's consumers live, by what the document says of the issuer. */
  public static Market marketOf(PaymentRequest request) {
    return request
        .issuer()
        .organisationNumber()
        .map(number -> number.market())
        .or(() -> Market.ofCountry(request.issuer().address().country()))
        .orElse(
            request.payment().due().currency().equals(Market.SE.currency())
                ? Market.SE
                : Market.NO);
  }

  private Edition edition(Market market) {
    LocalDate day = LocalDate.ofInstant(at, market.zone());
    Distribution distribution = distribution(market);
    Prices usual =
        PriceLists.on(day, market, distribution.priceList())
            .orElseThrow(() -> new Trouble(Exit.USAGE, "No price list holds on " + day + "."));
    ChannelRules rules =
        RuleBooks.on(day, market)
            .orElseThrow(() -> new Trouble(Exit.USAGE, "No channel rules hold on " + day + "."));
    return new Edition(distribution, prices(usual), distribution.over(rules));
  }

  private Distribution distribution(Market market) {
    Set<ChannelId> contracted = new HashSet<>();
    for (Plan plan : Plans.of(market)) {
      plan.legs().stream().map(Leg::channel).forEach(contracted::add);
    }
    contracted.removeAll(NOT_USUAL);
    return Yaml.usable(
        IssuerConfiguration.readDistribution(policyNode, market, contracted),
        policy.orElse(Path.of("policy")));
  }

  private Prices prices(Prices usual) {
    return prices
        .map(file -> Yaml.usable(PriceLists.read(Yaml.read(file), usual), file))
        .orElse(usual);
  }
}
