package no.budstikke.documents.configuration;

import java.util.HashMap;
import java.util.Map;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.choose.ChannelRule;
import no.budstikke.core.choose.ChannelRule.Lead;
import no.budstikke.core.choose.ChannelRules;
import no.budstikke.core.choose.Policy;
import no.budstikke.core.request.RequestKind;

/**
 * All that an issuer has settled about how its requests travel.
 *
 * @param policy for every kind that has none of its own
 * @param kinds policies of single kinds
 * @param leads the issuer's own lead times by channel
 * @param guard when a batch is held
 * @param priceList which of the market's lists
 */
public record Distribution(
    Policy policy,
    Map<RequestKind, Policy> kinds,
    Map<ChannelId, Lead> leads,
    BatchGuard guard,
    String priceList) {
  public Distribution {
    kinds = Map.copyOf(kinds);
    leads = Map.copyOf(leads);
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
