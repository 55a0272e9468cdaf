package no.budstikke.channels.efaktura.details;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.KeyType;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.proc.SimpleSecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.MalformedURLException;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.budstikke.channels.transport.details.AccessVerifier;

/**
 * Checks the operator's tokens by its published keys, which are remembered and fetched anew when a
 * token names one that is not known. Source: eFaktura, section 7.2.
 */
public final class TokenVerifier implements AccessVerifier {
  private static final String PARAMETER = "token";
  private static final Duration SKEW = Duration.ofSeconds(30);
  private static final int LONGEST_TOKEN = 8_000;
  private static final int PATIENCE = 5_000;
  private static final int LARGEST_SET = 100_000;

  private final JWKSource<SecurityContext> keys;
  private final Optional<String> issuer;
  private final InstantSource wall;

  private TokenVerifier(
      JWKSource<SecurityContext> keys, Optional<String> issuer, InstantSource wall) {
    this.keys = keys;
    this.issuer = issuer;
    this.wall = wall;
  }

  /**
   * By the keys at an address.
   *
   * @param issuer who must have issued a token, where that is known
   * @param wall the time outside
   */
  public static TokenVerifier of(URI keys, Optional<String> issuer, InstantSource wall) {
    try {
      return new TokenVerifier(
          JWKSourceBuilder.<SecurityContext>create(
                  keys.toURL(), new DefaultResourceRetriever(PATIENCE, PATIENCE, LARGEST_SET))
              .retrying(true)
              .build(),
          issuer,
          wall);
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException("The address of the keys is none.", e);
    }
  }

  @Override
  public Optional<String> objection(URI requested, Map<String, String> query) {
    String token = query.getOrDefault(PARAMETER, "");
    if (token.isEmpty() || token.length() > LONGEST_TOKEN) {
      return Optional.of("NO_TOKEN");
    }
    try {
      SignedJWT jwt = SignedJWT.parse(token);
      return isSigned(jwt)
          ? objection(requested, jwt.getJWTClaimsSet())
          : Optional.of("NOT_SIGNED");
    } catch (ParseException _) {
      return Optional.of("UNREADABLE");
    } catch (KeySourceException _) {
      return Optional.of("NO_KEYS");
    } catch (JOSEException _) {
      return Optional.of("NOT_SIGNED");
    }
  }

  private boolean isSigned(SignedJWT jwt) throws JOSEException {
    if (!JWSAlgorithm.RS256.equals(jwt.getHeader().getAlgorithm())
        || jwt.getHeader().getKeyID() == null) {
      return false;
    }
    JWKMatcher named =
        new JWKMatcher.Builder().keyType(KeyType.RSA).keyID(jwt.getHeader().getKeyID()).build();
    List<JWK> found = keys.get(new JWKSelector(named), new SimpleSecurityContext());
    for (JWK key : found) {
      if (jwt.verify(new RSASSAVerifier(key.toRSAKey()))) {
        return true;
      }
    }
    return false;
  }

  private Optional<String> objection(URI requested, JWTClaimsSet claims) {
    Instant now = wall.instant();
    if (!requested.toString().equals(claims.getSubject())) {
      return Optional.of("OTHER_DOCUMENT");
    }
    if (issuer.isPresent() && !issuer.get().equals(claims.getIssuer())) {
      return Optional.of("OTHER_ISSUER");
    }
    boolean ended = moment(claims.getExpirationTime()).map(end -> !now.isBefore(end)).orElse(true);
    if (ended) {
      return Optional.of("EXPIRED");
    }
    boolean early =
        moment(claims.getNotBeforeTime())
            .or(() -> moment(claims.getIssueTime()))
            .map(begin -> now.plus(SKEW).isBefore(begin))
            .orElse(false);
    return early ? Optional.of("NOT_YET") : Optional.empty();
  }

  @SuppressWarnings("JavaUtilDate") // What the library reads times as.
  private static Optional<Instant> moment(@org.jspecify.annotations.Nullable Date date) {
    return Optional.ofNullable(date).map(Date::toInstant);
  }
}
