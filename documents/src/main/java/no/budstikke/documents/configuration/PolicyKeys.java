package no.budstikke.documents.configuration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import no.budstikke.core.choose.Agreement;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.choose.Plan;
import no.budstikke.core.choose.PlanCode;
import no.budstikke.core.choose.Plans;
import no.budstikke.core.choose.Policy;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.RequestKind;

/** The keys that say how an issuer's requests travel. */
final class PolicyKeys {
  private final Market market;
  private final Set<String> plans = new TreeSet<>();
  private final Set<String> channels = new TreeSet<>();

  PolicyKeys(Market market) {
    this.market = market;
    for (Plan plan : Plans.of(market)) {
      plans.add(plan.code().value());
      plan.legs().forEach(leg -> channels.add(leg.channel().value()));
    }
  }

  /** The policy, with the usual values where the configuration is silent. */
  Policy read(Fields fields, String version) {
    return new Policy(
        version,
        fields.has("tiers") ? tiers(fields) : Plans.usualTiers(market),
        forced(fields.inside("forced")),
        EnumSet.allOf(RequestKind.class),
        agreements(fields.inside("channels")));
  }

  private List<Set<PlanCode>> tiers(Fields fields) {
    List<Set<PlanCode>> tiers = new ArrayList<>();
    Set<PlanCode> seen = new HashSet<>();
    for (Fields.Entry tier : fields.list("tiers")) {
      Set<PlanCode> codes = new HashSet<>();
      for (Fields.Entry code : tier.entries()) {
        code.read(this::plan, "This is no plan of the market.").ifPresent(codes::add);
      }
      if (codes.stream().anyMatch(Predicate.not(seen::add))) {
        fields.wrong("tiers", "A plan stands in one tier only.");
      }
      tiers.add(codes);
    }
    return tiers;
  }

  private Map<RequestKind, Policy.Forced> forced(Fields fields) {
    Map<RequestKind, Policy.Forced> forced = new EnumMap<>(RequestKind.class);
    for (Map.Entry<String, Fields> one : fields.each().entrySet()) {
      Optional<RequestKind> kind = kind(one.getKey());
      if (kind.isEmpty()) {
        fields.wrong(one.getKey(), "This is no kind of payment request.");
      }
      Policy.Forced how = forcedHow(one.getValue());
      kind.ifPresent(known -> forced.put(known, how));
    }
    return forced;
  }

  private Policy.Forced forcedHow(Fields fields) {
    List<String> codes = new ArrayList<>();
    for (Fields.Entry entry : fields.list("codes")) {
      entry
          .read(this::planOrChannel, "This is no plan or channel of the market.")
          .ifPresent(codes::add);
    }
    if (codes.isEmpty()) {
      fields.wrong("codes", "At least one plan or channel is expected.");
    }
    boolean strict = fields.flag("strict").orElse(true);
    fields.end();
    return new Policy.Forced(codes, strict);
  }

  private Map<ChannelId, Agreement> agreements(Fields fields) {
    Map<ChannelId, Agreement> agreements = new LinkedHashMap<>();
    for (Map.Entry<String, Fields> one : fields.each().entrySet()) {
      if (channels.contains(one.getKey())) {
        ChannelId channel = new ChannelId(one.getKey());
        agreements.put(channel, new Agreement(channel, one.getValue().texts()));
      } else {
        fields.wrong(one.getKey(), "This is no channel of the market.");
      }
    }
    return agreements;
  }

  private Optional<PlanCode> plan(String code) {
    return plans.contains(code) ? Optional.of(new PlanCode(code)) : Optional.empty();
  }

  private Optional<String> planOrChannel(String code) {
    return plans.contains(code) || channels.contains(code) ? Optional.of(code) : Optional.empty();
  }

  static Optional<RequestKind> kind(String code) {
    return Arrays.stream(RequestKind.values()).filter(kind -> kind.code().equals(code)).findFirst();
  }
}
