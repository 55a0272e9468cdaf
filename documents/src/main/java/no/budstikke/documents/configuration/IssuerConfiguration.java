package no.budstikke.documents.configuration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.budstikke.core.choose.Policy;
import no.budstikke.core.request.IssuerId;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.NationalId.Population;
import no.budstikke.core.validate.Account;
import tools.jackson.databind.JsonNode;

/**
 * All that is configured for one issuer. Source: product specification, sections 2 and 4.2.
 *
 * @param issuer its short name
 * @param name as people know it
 * @param market where its consumers live
 * @param account what rules about its documents need
 * @param policy how its requests travel
 */
public record IssuerConfiguration(
    IssuerId issuer, String name, Market market, Account account, Policy policy) {
  private static final Set<String> POLICY_KEYS = Set.of("tiers", "forced", "channels");
  private static final int VERSION_BYTES = 6;

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
    Optional<Market> market = AccountKeys.market(fields);
    Optional<Account> account = AccountKeys.read(fields, market, population);
    Optional<Policy> policy =
        market.map(known -> new PolicyKeys(known).read(fields, version(node)));
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
            policy.orElseThrow()));
  }

  /**
   * Reads only what rules about documents need; the other keys may be missing and are not looked
   * at.
   */
  public static Configured<Account> readAccount(JsonNode node, Population population) {
    List<Problem> problems = new ArrayList<>();
    Fields fields = Fields.of(node, problems);
    Optional<Account> account = AccountKeys.read(fields, AccountKeys.market(fields), population);
    return problems.isEmpty()
        ? new Configured.Usable<>(account.orElseThrow())
        : new Configured.Refused<>(problems);
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
