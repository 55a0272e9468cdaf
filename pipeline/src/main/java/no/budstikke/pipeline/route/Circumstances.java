package no.budstikke.pipeline.route;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.budstikke.core.choose.Agreement;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.choose.ChannelRules;
import no.budstikke.core.choose.Channels;
import no.budstikke.core.choose.Distribution;
import no.budstikke.core.choose.Facts;
import no.budstikke.core.choose.Policy;
import no.budstikke.core.choose.Prices;
import no.budstikke.core.choose.Snapshot;
import no.budstikke.core.registration.Registrations;
import no.budstikke.core.request.Content;
import no.budstikke.core.request.IssuerId;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.core.request.RequestKind;
import no.budstikke.core.validate.Submission;
import no.budstikke.pipeline.issuers.IssuerProfile;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is the same for a whole chunk.
 *
 * @param issuer whose
 * @param policies by kind, without channels that are not built in
 * @param day what holds today
 * @param doors which channels can be used
 * @param now the moment of all decisions of the chunk
 */
record Circumstances(
    IssuerProfile issuer, Map<RequestKind, Policy> policies, Day day, Doors doors, Instant now) {
  /** What holds today: prices, and channel rules with the issuer's own lead times. */
  record Day(Prices prices, ChannelRules rules) {}

  /**
   * Which channels can be used.
   *
   * @param built those that are built in
   * @param paused by an operator
   * @param unhealthy those that must be asked and have nobody to ask
   * @param asked those whose registers can be asked
   * @param mirrored those whose mandates we have a mirror of, which is asked instead (R-LU-1)
   * @param paid those whose counterpart tells of money on accounts
   * @param registered those whose registrations we keep, which are asked first
   */
  record Doors(
      Set<ChannelId> built,
      Set<ChannelId> paused,
      Set<ChannelId> unhealthy,
      Set<ChannelId> asked,
      Set<ChannelId> mirrored,
      Set<ChannelId> paid,
      Map<ChannelId, Registrations> registered) {
    /** Whether somebody can be asked about a channel. */
    boolean knows(ChannelId channel) {
      return asked.contains(channel)
          || mirrored.contains(channel)
          || registered.containsKey(channel);
    }
  }

  /**
   * Whether the issuer has a contract by which it is told of payments, or one by which demands stay
   * open until they are approved.
   */
  boolean tellsOfPayments() {
    return hasOneOf(doors.paid()) || hasOneOf(Set.of(Channels.EFAKTURA));
  }

  /**
   * Whether what the issuer asks for can be taken back: claims, and demands that wait to be
   * approved.
   */
  boolean takesBack() {
    return hasOneOf(doors.mirrored()) || hasOneOf(Set.of(Channels.EFAKTURA));
  }

  private boolean hasOneOf(Set<ChannelId> channels) {
    return policies.values().stream()
        .anyMatch(policy -> channels.stream().anyMatch(policy.agreements()::containsKey));
  }

  /** What holds for an issuer at a moment. */
  static Circumstances around(Router.World world, JdbcClient sql, IssuerId id, Instant now) {
    IssuerProfile issuer =
        world
            .issuers()
            .find(id)
            .orElseThrow(() -> new IllegalStateException("The issuer is not configured any more."));
    LocalDate today = LocalDate.ofInstant(now, issuer.market().zone());
    Editions editions = world.law().editions();
    return of(
        issuer,
        new Day(
            editions.prices(issuer.market(), issuer.distribution().priceList(), today),
            issuer.distribution().over(editions.rules(issuer.market(), today))),
        new Doors(
            world.channels().keySet(),
            Pauses.of(sql, issuer.id()),
            world.speechless(),
            world.asked(),
            world.mirrored(),
            world.paid(),
            world.registered()),
        now);
  }

  static Circumstances of(IssuerProfile issuer, Day day, Doors doors, Instant now) {
    Distribution distribution = issuer.distribution();
    Map<RequestKind, Policy> policies = new EnumMap<>(RequestKind.class);
    for (RequestKind kind : RequestKind.values()) {
      Policy policy = distribution.policyFor(kind);
      Set<ChannelId> missing = new HashSet<>(policy.agreements().keySet());
      missing.removeAll(doors.built());
      policies.put(kind, policy.without(missing));
    }
    return new Circumstances(issuer, policies, day, doors, now);
  }

  Policy policyFor(RequestKind kind) {
    return policies.getOrDefault(kind, issuer.policy());
  }

  /** The document itself, where an agreement wants it to go along as it came. */
  Optional<Content> source(PaymentRequest document, Submission submission, boolean credited) {
    boolean wanted =
        !credited
            && policyFor(document.heading().kind()).agreements().values().stream()
                .anyMatch(Agreement::wantsSource);
    return wanted ? Optional.of(submission.document()) : Optional.empty();
  }

  Snapshot snapshot(Facts facts, Snapshot.World world) {
    return new Snapshot(
        facts, issuer.market(), policyFor(facts.kind()), day.prices(), day.rules(), world, now);
  }
}
