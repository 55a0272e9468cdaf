package no.budstikke.server.explain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.choose.ChannelRules;
import no.budstikke.core.choose.Policy;
import no.budstikke.core.choose.Prices;
import no.budstikke.core.choose.Snapshot;
import no.budstikke.core.request.IssuerId;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.RequestKind;
import no.budstikke.documents.decision.SnapshotJson;
import no.budstikke.pipeline.issuers.IssuerProfile;
import no.budstikke.pipeline.issuers.PostgresIssuers;
import no.budstikke.pipeline.route.Editions;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Brings back what stored decisions were made with (R-GEN-4). */
@Component
public class Replays {
  private final PostgresIssuers issuers;
  private final Editions editions;
  private final Map<Version, Optional<IssuerProfile>> known = new ConcurrentHashMap<>();

  /** Configurations never change, so they are read once. */
  private record Version(IssuerId issuer, String name) {}

  Replays(PostgresIssuers issuers, Editions editions) {
    this.issuers = issuers;
    this.editions = editions;
  }

  /** The snapshot with the very editions it was made with; empty when one of them is gone. */
  public Optional<Snapshot> snapshot(IssuerId issuer, String text) {
    JsonNode json = JsonMapper.shared().readTree(text);
    String[] policy = json.path("versions").path("policy").asString("").split(Policy.WITHOUT, -1);
    return known
        .computeIfAbsent(
            new Version(issuer, policy[0]), one -> issuers.asOf(one.issuer(), one.name()))
        .flatMap(profile -> snapshot(json, profile, policy));
  }

  /** The snapshot as far as it can be told of. */
  public Snapshot alone(String text) {
    return SnapshotJson.readAlone(JsonMapper.shared().readTree(text));
  }

  private Optional<Snapshot> snapshot(JsonNode json, IssuerProfile profile, String... policy) {
    Market market = Market.valueOf(json.path("market").asString());
    Instant now = Instant.parse(json.path("now").asString());
    RequestKind kind = RequestKind.valueOf(json.path("facts").path("kind").asString());
    LocalDate day = LocalDate.ofInstant(now, market.zone());
    Policy held =
        profile
            .distribution()
            .policyFor(kind)
            .without(
                Arrays.stream(policy)
                    .skip(1)
                    .map(ChannelId::new)
                    .collect(Collectors.toUnmodifiableSet()));
    Prices prices = editions.prices(market, profile.distribution().priceList(), day);
    ChannelRules rules = profile.distribution().over(editions.rules(market, day));
    try {
      return Optional.of(SnapshotJson.read(json, held, prices, rules));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
