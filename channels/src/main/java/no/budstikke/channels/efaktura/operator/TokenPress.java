package no.budstikke.channels.efaktura.operator;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/** Signs the short-lived tokens that open documents. Source: eFaktura, section 7.2. */
final class TokenPress {
  /** Who the tokens say they come from. */
  static final String ISSUER = "efaktura.sandbox.example";

  private static final Duration LIFE = Duration.ofSeconds(30);
  private static final int BITS = 2048;

  private final InstantSource wall;
  private final List<RSAKey> keys = new ArrayList<>();

  TokenPress(InstantSource wall) {
    this.wall = wall;
  }

  /** The public keys, as they are published. */
  synchronized byte[] published() {
    return new JWKSet(List.copyOf(all())).toString(true).getBytes(StandardCharsets.UTF_8);
  }

  /** From now on a new key signs; the old one stays published. */
  synchronized void rotate() {
    all().addFirst(key());
  }

  /** A token for an address, fresh or as old as this. */
  synchronized String token(URI document, Duration age) {
    return signed(document, age, all().getFirst());
  }

  /** A token signed by somebody else who claims to have the newest key. */
  synchronized String forged(URI document) {
    try {
      return signed(
          document,
          Duration.ZERO,
          new RSAKeyGenerator(BITS).keyID(all().getFirst().getKeyID()).generate());
    } catch (JOSEException e) {
      throw new IllegalStateException("Every Java platform has RSA.", e);
    }
  }

  /** The first is made when it is needed: that takes a while. */
  private List<RSAKey> all() {
    if (keys.isEmpty()) {
      keys.add(key());
    }
    return keys;
  }

  @SuppressWarnings("JavaUtilDate") // What the library takes times as.
  private String signed(URI document, Duration age, RSAKey key) {
    Instant from = wall.instant().minus(age);
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(ISSUER)
            .subject(document.toString())
            .issueTime(Date.from(from))
            .notBeforeTime(Date.from(from))
            .expirationTime(Date.from(from.plus(LIFE)))
            .build();
    SignedJWT jwt =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
    try {
      jwt.sign(new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException("A key signs.", e);
    }
    return jwt.serialize();
  }

  private static RSAKey key() {
    try {
      return new RSAKeyGenerator(BITS).keyID(UUID.randomUUID().toString()).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException("Every Java platform has RSA.", e);
    }
  }
}
