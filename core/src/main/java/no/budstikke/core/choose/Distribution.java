package no.budstikke.core.choose;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import no.budstikke.core.choose.ChannelRule.Lead;
import no.budstikke.core.request.RequestKind;

/**
 * All that an issuer has settled about how its requests travel. Source: product specification,
 * sections 4.1 and 9.3.
 *
 * @param policy for every kind that has none of its own
 * @param kinds policies of single kinds
 * @param leads the issuer's own lead times by channel
 * @param guard when a batch is held; empty to hold none
 * @param priceList which of the market's lists
 */
public record Distribution(
    Policy policy,
    Map<RequestKind, Policy> kinds,
    Map<ChannelId, Lead> leads,
    Optional<BatchGuard> guard,
    String priceList) {
  /** The price list of who chooses none. */
  public static final String USUAL_PRICES = "usual";

  public Distribution {
    kinds = Map.copyOf(kinds);
    leads = Map.copyOf(leads);
  }

  /** A policy for all kinds, and nothing else out of the ordinary. */
  public static Distribution of(Policy policy) {
    return new Distribution(policy, Map.of(), Map.of(), Optional.empty(), USUAL_PRICES);
  }

  /** The policy for a kind of document. */
  public Policy policyFor(RequestKind kind) {
    return kinds.getOrDefault(kind, policy);
  }

  /** An edition of channel rules with the issuer's own lead times in it. */
  public ChannelRules over(ChannelRules edition) {
    if (leads.isEmpty()) {
      return edition;
    }
    Map<ChannelId, ChannelRule> channels = new HashMap<>(edition.channels());
    leads.forEach(
        (channel, lead) ->
            channels.computeIfPresent(
                channel,
                (_, rule) ->
                    new ChannelRule(lead, rule.kinds(), rule.onlyPayable(), rule.bounds())));
    return new ChannelRules(
        edition.version() + "+" + policy.version(),
        edition.from(),
        edition.to(),
        channels,
        edition.notice());
  }
}
