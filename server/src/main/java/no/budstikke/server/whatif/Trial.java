package no.budstikke.server.whatif;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.choose.Distribution;
import no.budstikke.core.choose.Policy;
import no.budstikke.core.choose.Prices;
import no.budstikke.core.choose.Snapshot;
import no.budstikke.core.request.Market;
import no.budstikke.documents.configuration.Configured;
import no.budstikke.documents.configuration.IssuerConfiguration;
import no.budstikke.documents.configuration.PriceLists;
import no.budstikke.documents.configuration.Problem;
import no.budstikke.pipeline.issuers.IssuerProfile;
import no.budstikke.pipeline.route.Editions;
import tools.jackson.databind.JsonNode;

/**
 * What is to be tried on requests that were decided already.
 *
 * @param batch only those of one batch
 * @param distribution the policies to try
 * @param prices the price list to try; that of the day where none is tried
 */
record Trial(Optional<UUID> batch, Distribution distribution, Optional<Prices> prices) {

  /** What was written, or all that is wrong with it. A policy has the keys of a configuration. */
  static Configured<Trial> read(
      JsonNode node, IssuerProfile issuer, Editions editions, LocalDate today) {
    List<Problem> problems = new ArrayList<>();
    node.propertyNames().stream()
        .filter(name -> !Set.of("batch", "policy", "prices").contains(name))
        .forEach(name -> problems.add(new Problem(name, "This key is not known.")));
    Optional<UUID> batch = batch(node.path("batch").asString(""), problems);
    Distribution distribution = issuer.distribution();
    if (node.path("policy").isObject()) {
      distribution =
          usable(
                  IssuerConfiguration.readDistribution(
                      node.path("policy"), issuer.market(), contracted(issuer)),
                  "policy.",
                  problems)
              .orElse(distribution);
    }
    Optional<Prices> prices = Optional.empty();
    if (node.path("prices").isObject()) {
      prices =
          usable(
              PriceLists.read(
                  node.path("prices"),
                  editions.prices(issuer.market(), issuer.distribution().priceList(), today)),
              "prices.",
              problems);
    }
    return problems.isEmpty()
        ? new Configured.Usable<>(new Trial(batch, distribution, prices))
        : new Configured.Refused<>(problems);
  }

  /** The same facts on the same day, by what is tried. */
  Snapshot over(Snapshot stored, Editions editions) {
    Market market = stored.market();
    LocalDate day = LocalDate.ofInstant(stored.now(), market.zone());
    Policy policy = distribution.policyFor(stored.facts().kind());
    Set<ChannelId> missing = new HashSet<>(policy.agreements().keySet());
    missing.removeAll(stored.policy().agreements().keySet());
    return new Snapshot(
        stored.facts(),
        market,
        policy.without(missing),
        prices.orElseGet(() -> editions.prices(market, distribution.priceList(), day)),
        distribution.over(editions.rules(market, day)),
        stored.world(),
        stored.now());
  }

  private static Set<ChannelId> contracted(IssuerProfile issuer) {
    return issuer.policy().agreements().keySet();
  }

  private static Optional<UUID> batch(String written, List<Problem> problems) {
    if (written.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(UUID.fromString(written));
    } catch (IllegalArgumentException _) {
      problems.add(new Problem("batch", "This is no name of ours."));
      return Optional.empty();
    }
  }

  private static <T> Optional<T> usable(
      Configured<T> configured, String place, List<Problem> problems) {
    return switch (configured) {
      case Configured.Usable<T>(var value) -> Optional.of(value);
      case Configured.Refused<T>(var wrong) -> {
        wrong.forEach(one -> problems.add(new Problem(place + one.place(), one.sentence())));
        yield Optional.empty();
      }
    };
  }
}
