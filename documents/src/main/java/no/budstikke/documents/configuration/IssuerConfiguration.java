package no.budstikke.documents.configuration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.budstikke.core.choose.Agreement;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.choose.Plans;
import no.budstikke.core.choose.Policy;
import no.budstikke.core.request.IssuerId;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.NationalId.Population;
import no.budstikke.core.request.RequestKind;
import no.budstikke.core.validate.Account;
import tools.jackson.databind.JsonNode;

/**
 * All that is configured for one issuer. Source: product specification, sections 2 and 4.2.
 *
 * @param issuer its short name
 * @param name as people know it
 * @param market where its consumers live
 * @param account what rules about its documents need
 * @param distribution how its requests travel
 */
public record IssuerConfiguration(
    IssuerId issuer, String name, Market market, Account account, Distribution distribution) {
  private static final Set<String> POLICY_KEYS =
      Set.of(
          "tiers",
          "forced",
          "fallback",
          "channels",
          "notice",
          "allowed",
          "digitalOnly",
          "debited",
          "obeyPreference",
          "lettersAbroad",
          "protectedRoute",
          "safetyMargin",
          "lookups",
          "kinds",
          "leads",
          "guard",
          "priceList");
  private static final Set<String> OTHER_KEYS =
      Set.of("issuer", "name", "market", "organisationNumber", "accounts", "currencies", "mode");
  private static final int VERSION_BYTES = 6;

  /** The policy for every kind that has none of its own. */
  public Policy policy() {
    return distribution.policy();
  }

  /**
   * Reads it. The policy's version is made from the content: the same content has the same version.
   *
   * @param population whether the issuer's consumers may be real people; the installation decides
   */
  public static Configured<IssuerConfiguration> read(JsonNode node, Population population) {
    List<Problem> problems = new ArrayList<>();
    Fields fields = Fields.of(node, problems);
    Optional<IssuerId> issuer = issuer(fields);
    Optional<String> name = fields.needed("name");
    AccountKeys keys = new AccountKeys(fields);
    Optional<Market> market = keys.market();
    Optional<Account> account = keys.read(population);
    Optional<Distribution> distribution =
        market.map(known -> distribution(fields, known, Map.of(), version(node)));
    POLICY_KEYS.forEach(fields::has);
    fields.end();
    if (!problems.isEmpty()) {
      return new Configured.Refused<>(problems);
    }
    return new Configured.Usable<>(
        new IssuerConfiguration(
            issuer.orElseThrow(),
            name.orElseThrow(),
            market.orElseThrow(),
            account.orElseThrow(),
            distribution.orElseThrow()));
  }

  /**
   * Reads only what rules about documents need; the other keys may be missing and are not looked
   * at.
   */
  public static Configured<Account> readAccount(JsonNode node, Population population) {
    List<Problem> problems = new ArrayList<>();
    Fields fields = Fields.of(node, problems);
    Optional<Account> account = new AccountKeys(fields).read(population);
    return problems.isEmpty()
        ? new Configured.Usable<>(account.orElseThrow())
        : new Configured.Refused<>(problems);
  }

  /**
   * Reads only how requests travel; who the issuer is may be missing and is not looked at.
   *
   * @param contracted channels that are taken as contracted when the configuration names none
   */
  public static Configured<Distribution> readDistribution(
      JsonNode node, Market market, Set<ChannelId> contracted) {
    List<Problem> problems = new ArrayList<>();
    Fields fields = Fields.of(node, problems);
    Map<ChannelId, Agreement> agreements =
        contracted.stream()
            .collect(
                Collectors.toMap(channel -> channel, channel -> new Agreement(channel, Map.of())));
    Distribution distribution = distribution(fields, market, agreements, version(node));
    OTHER_KEYS.forEach(fields::has);
    fields.end();
    return problems.isEmpty()
        ? new Configured.Usable<>(distribution)
        : new Configured.Refused<>(problems);
  }

  private static Distribution distribution(
      Fields fields, Market market, Map<ChannelId, Agreement> agreements, String version) {
    Policy usual =
        new Policy(
            version,
            Plans.usualTiers(market),
            Map.of(),
            EnumSet.allOf(RequestKind.class),
            agreements);
    return new PolicyKeys(market).read(fields, usual);
  }

  private static Optional<IssuerId> issuer(Fields fields) {
    Optional<String> written = fields.needed("issuer");
    Optional<IssuerId> issuer = written.flatMap(IssuerConfiguration::issuerId);
    if (written.isPresent() && issuer.isEmpty()) {
      fields.wrong("issuer", "An issuer's short name has lower-case letters, digits and hyphens.");
    }
    return issuer;
  }

  private static Optional<IssuerId> issuerId(String written) {
    try {
      return Optional.of(new IssuerId(written));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** The beginning of the content's SHA-256 names its version. */
  static String version(JsonNode node) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(node.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, VERSION_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
