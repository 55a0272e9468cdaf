package no.budstikke.core.choose;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.budstikke.core.request.RequestKind;

/**
 * How one issuer wants its payment requests to travel.
 *
 * @param version of the issuer's configuration, stored with each decision
 * @param tiers plan codes in tiers, best tier first; plans in no tier are dropped
 * @param forced plans or channels fixed for everything, or for a kind
 * @param fallback kinds for which the next plan may be taken after a definite refusal
 * @param agreements channels with a contract
 * @param conduct what else the issuer wants of the choice
 * @param silence what to do when registers do not answer
 */
public record Policy(
    String version,
    List<Set<PlanCode>> tiers,
    Map<RequestKind, Forced> forced,
    Set<RequestKind> fallback,
    Map<ChannelId, Agreement> agreements,
    Conduct conduct,
    Silence silence) {
  public Policy {
    tiers = tiers.stream().<Set<PlanCode>>map(Set::copyOf).toList();
    forced = Map.copyOf(forced);
    fallback = Set.copyOf(fallback);
    agreements = Map.copyOf(agreements);
  }

  /** A policy with usual conduct. */
  public Policy(
      String version,
      List<Set<PlanCode>> tiers,
      Map<RequestKind, Forced> forced,
      Set<RequestKind> fallback,
      Map<ChannelId, Agreement> agreements) {
    this(version, tiers, forced, fallback, agreements, Conduct.USUAL, Silence.USUAL);
  }

  /**
   * A channel fixed by the issuer. It never overrides R-GEN-1/2, R-GD-1 or scheme deadlines.
   *
   * @param codes plan codes or channel names, best first
   * @param strict true: only these; false: these first, then the usual order
   */
  public record Forced(List<String> codes, boolean strict) {
    public Forced {
      codes = List.copyOf(codes);
    }
  }

  /** The contract with a channel, where there is one. */
  public Optional<Agreement> agreement(ChannelId channel) {
    return Optional.ofNullable(agreements.get(channel));
  }

  /** The issuer's tier of a plan, 1 first; 0 when the issuer has dropped it. */
  public int tierOf(PlanCode plan) {
    for (int i = 0; i < tiers.size(); i++) {
      if (tiers.get(i).contains(plan)) {
        return i + 1;
      }
    }
    return 0;
  }
}
