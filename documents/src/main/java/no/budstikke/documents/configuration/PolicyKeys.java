package no.budstikke.documents.configuration;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import no.budstikke.core.choose.Agreement;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.choose.ChannelRule.Lead;
import no.budstikke.core.choose.ChannelRules;
import no.budstikke.core.choose.Plan;
import no.budstikke.core.choose.PlanCode;
import no.budstikke.core.choose.Plans;
import no.budstikke.core.choose.Policy;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.RequestKind;

/** The keys that say how an issuer's requests travel: tiers, forced channels, contracts. */
final class PolicyKeys {
  private final Market market;
  private final Set<String> plans = new TreeSet<>();
  private final Set<String> channels = new TreeSet<>();
  private final ConductKeys conduct = new ConductKeys(this);

  PolicyKeys(Market market) {
    this.market = market;
    for (Plan plan : Plans.of(market)) {
      plans.add(plan.code().value());
      plan.legs().forEach(leg -> channels.add(leg.channel().value()));
    }
  }

  /** Everything, with the usual values where the configuration is silent. */
  Distribution read(Fields fields, Policy usual) {
    Policy policy = policy(fields, usual);
    Map<RequestKind, Policy> kinds = new EnumMap<>(RequestKind.class);
    Fields ofKinds = fields.inside("kinds");
    for (Map.Entry<String, Fields> one : ofKinds.each().entrySet()) {
      Policy own = policy(one.getValue(), policy);
      one.getValue().end();
      kindOf(ofKinds, one.getKey()).ifPresent(kind -> kinds.put(kind, own));
    }
    Map<String, String> lists = new TreeMap<>();
    PriceLists.names(market).forEach(name -> lists.put(name, name));
    return new Distribution(
        policy,
        kinds,
        leads(fields.inside("leads")),
        GuardKeys.read(fields.inside("guard")),
        fields.oneOf("priceList", lists).orElse(PriceLists.USUAL));
  }

  /** The keys that may differ from kind to kind, and the contracts, which are the same for all. */
  private Policy policy(Fields fields, Policy otherwise) {
    Map<RequestKind, Policy.Forced> forced = new HashMap<>(otherwise.forced());
    forced.putAll(forced(fields.inside("forced")));
    return new Policy(
        otherwise.version(),
        fields.has("tiers") ? tiers(fields) : otherwise.tiers(),
        forced,
        fields.has("fallback") ? RuleBooks.kinds(fields, "fallback") : otherwise.fallback(),
        fields.has("channels") ? agreements(fields.inside("channels")) : otherwise.agreements(),
        conduct.read(fields, otherwise.conduct()),
        SilenceKeys.read(fields.inside("lookups"), otherwise.silence(), this));
  }

  private List<Set<PlanCode>> tiers(Fields fields) {
    List<Set<PlanCode>> tiers = new ArrayList<>();
    Set<PlanCode> seen = new HashSet<>();
    for (Fields.Entry tier : fields.list("tiers")) {
      Set<PlanCode> codes = new HashSet<>();
      for (Fields.Entry code : tier.entries()) {
        code.read(this::plan, "This is no plan of the market.").ifPresent(codes::add);
      }
      if (codes.stream().filter(code -> !seen.add(code)).count() > 0) {
        fields.wrong("tiers", "A plan stands in one tier only.");
      }
      tiers.add(codes);
    }
    return tiers;
  }

  private Map<RequestKind, Policy.Forced> forced(Fields fields) {
    Map<RequestKind, Policy.Forced> forced = new EnumMap<>(RequestKind.class);
    for (Map.Entry<String, Fields> one : fields.each().entrySet()) {
      Policy.Forced how = forcedHow(one.getValue());
      kindOf(fields, one.getKey()).ifPresent(kind -> forced.put(kind, how));
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
      channelOf(fields, one.getKey())
          .ifPresent(
              channel -> agreements.put(channel, new Agreement(channel, one.getValue().texts())));
    }
    return agreements;
  }

  private Map<ChannelId, Lead> leads(Fields fields) {
    ChannelRules usual = RuleBooks.on(LocalDate.MAX, market).orElse(ChannelRules.NONE);
    Map<ChannelId, Lead> leads = new HashMap<>();
    for (Map.Entry<String, Fields> one : fields.each().entrySet()) {
      Optional<ChannelId> channel = channelOf(fields, one.getKey());
      Lead otherwise = channel.flatMap(usual::of).map(rule -> rule.lead()).orElse(Lead.NONE);
      Lead lead = RuleBooks.lead(one.getValue(), otherwise);
      one.getValue().end();
      channel.ifPresent(known -> leads.put(known, lead));
    }
    return leads;
  }

  /** Channels by the durations given for them. */
  Map<ChannelId, Duration> durations(Fields fields) {
    Map<ChannelId, Duration> durations = new HashMap<>();
    for (String key : fields.keys()) {
      Optional<Duration> duration = ConductKeys.duration(fields, key);
      channelOf(fields, key)
          .ifPresent(channel -> duration.ifPresent(length -> durations.put(channel, length)));
    }
    return durations;
  }

  /** A list of channels of the market. */
  Set<ChannelId> channels(Fields fields, String key) {
    Set<ChannelId> list = new HashSet<>();
    for (Fields.Entry entry : fields.list(key)) {
      entry.read(this::channel, "This is no channel of the market.").ifPresent(list::add);
    }
    return list;
  }

  private Optional<ChannelId> channelOf(Fields fields, String key) {
    Optional<ChannelId> channel = channel(key);
    if (channel.isEmpty()) {
      fields.wrong(key, "This is no channel of the market.");
    }
    return channel;
  }

  private static Optional<RequestKind> kindOf(Fields fields, String key) {
    Optional<RequestKind> kind = kind(key);
    if (kind.isEmpty()) {
      fields.wrong(key, "This is no kind of payment request.");
    }
    return kind;
  }

  private Optional<PlanCode> plan(String code) {
    return plans.contains(code) ? Optional.of(new PlanCode(code)) : Optional.empty();
  }

  private Optional<ChannelId> channel(String code) {
    return channels.contains(code) ? Optional.of(new ChannelId(code)) : Optional.empty();
  }

  private Optional<String> planOrChannel(String code) {
    return plan(code).map(PlanCode::value).or(() -> channel(code).map(ChannelId::value));
  }

  static Optional<RequestKind> kind(String code) {
    return Arrays.stream(RequestKind.values()).filter(kind -> kind.code().equals(code)).findFirst();
  }
}
