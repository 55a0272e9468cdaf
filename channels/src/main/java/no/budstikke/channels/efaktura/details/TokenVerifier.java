package no.budstikke.channels.efaktura.details;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import no.budstikke.channels.transport.details.AccessDecision;
import no.budstikke.channels.transport.details.AccessVerifier;

/**
 * Checks the operator's tokens by its published keys, which are remembered and fetched anew when a
 * token names one that is not known. Source: eFaktura, section 7.2.
 */
public final class TokenVerifier implements AccessVerifier {
  private static final String PARAMETER = "token";
  private static final Duration SKEW = Duration.ofSeconds(30);
  private static final int LONGEST_TOKEN = 8_000;

  private final TokenKeys keys;
  private final Optional<String> issuer;
  private final InstantSource wall;

  TokenVerifier(TokenKeys keys, Optional<String> issuer, InstantSource wall) {
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
    return new TokenVerifier(new TokenKeys(keys, TokenKeys.Freshness.USUAL, wall), issuer, wall);
  }

  /** Any other parameter makes it another address than the one that was signed. */
  @Override
  public AccessDecision decide(URI requested, Map<String, String> query) {
    String token = query.getOrDefault(PARAMETER, "");
    if (token.isEmpty() || token.length() > LONGEST_TOKEN) {
      return new AccessDecision.Denied("NO_TOKEN");
    }
    if (query.size() > 1) {
      return new AccessDecision.Denied("OTHER_DOCUMENT");
    }
    try {
      SignedJWT jwt = SignedJWT.parse(token);
      Optional<String> objection =
          isSigned(jwt) ? objection(requested, jwt.getJWTClaimsSet()) : Optional.of("NOT_SIGNED");
      return objection
          .<AccessDecision>map(AccessDecision.Denied::new)
          .orElseGet(AccessDecision.Granted::new);
    } catch (ParseException _) {
      return new AccessDecision.Denied("UNREADABLE");
    } catch (KeySourceException _) {
      return new AccessDecision.NotNow("NO_KEYS");
    } catch (JOSEException _) {
      return new AccessDecision.Denied("NOT_SIGNED");
    }
  }

  private boolean isSigned(SignedJWT jwt) throws JOSEException {
    if (!JWSAlgorithm.RS256.equals(jwt.getHeader().getAlgorithm())
        || jwt.getHeader().getKeyID() == null) {
      return false;
    }
    for (JWK key : keys.named(jwt.getHeader().getKeyID())) {
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
