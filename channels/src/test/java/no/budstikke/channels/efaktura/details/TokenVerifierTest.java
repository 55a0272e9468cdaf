package no.budstikke.channels.efaktura.details;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import no.budstikke.channels.transport.details.AccessDecision;
import no.budstikke.channels.transport.details.AccessDecision.Denied;
import no.budstikke.channels.transport.details.AccessDecision.Granted;
import no.budstikke.channels.transport.details.AccessDecision.NotNow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which tokens open a document, and which do not (eFaktura, section 7.2). */
class TokenVerifierTest {
  private static final URI DOCUMENT = URI.create("https://faktura.example/details/AAAA.pdf");
  private static final String ISSUER = "operator.example";
  private static final Instant NOW = Instant.parse("2026-03-02T09:15:00Z");
  private static final Duration LIFE = Duration.ofSeconds(30);

  private final AtomicReference<Instant> wall = new AtomicReference<>(NOW);
  private PublishedKeys keys;
  private TokenVerifier verifier;

  @BeforeEach
  void publish() throws IOException {
    keys = new PublishedKeys(PublishedKeys.FIRST);
    verifier = TokenVerifier.of(keys.address(), Optional.of(ISSUER), wall::get);
  }

  @AfterEach
  void close() {
    keys.close();
  }

  @Test
  void aFreshTokenForThisVeryAddressOpensIt() {
    assertThat(decide(fresh(PublishedKeys.FIRST))).isEqualTo(new Granted());
    assertThat(verifier.decide(URI.create(DOCUMENT + "x"), query(fresh(PublishedKeys.FIRST))))
        .isEqualTo(new Denied("OTHER_DOCUMENT"));
    assertThat(verifier.decide(DOCUMENT, Map.of())).isEqualTo(new Denied("NO_TOKEN"));
    assertThat(decide("x".repeat(8001))).isEqualTo(new Denied("NO_TOKEN"));
    assertThat(decide("no.token.atall")).isEqualTo(new Denied("UNREADABLE"));
  }

  @Test
  void anotherParameterMakesItAnotherAddress() {
    assertThat(verifier.decide(DOCUMENT, Map.of("token", fresh(PublishedKeys.FIRST), "more", "1")))
        .isEqualTo(new Denied("OTHER_DOCUMENT"));
  }

  @Test
  void noOtherAlgorithmIsAccepted() throws JOSEException {
    JWSSigner rsa = new RSASSASigner(PublishedKeys.FIRST);
    JWSSigner shared =
        new MACSigner(
            PublishedKeys.FIRST.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8));

    assertThat(decide(new PlainJWT(claims().build()).serialize())).isInstanceOf(Denied.class);
    assertThat(decide(signed(JWSAlgorithm.RS512, "first", rsa)))
        .isEqualTo(new Denied("NOT_SIGNED"));
    assertThat(decide(signed(JWSAlgorithm.PS256, "first", rsa)))
        .isEqualTo(new Denied("NOT_SIGNED"));
    assertThat(decide(signed(JWSAlgorithm.HS256, "first", shared)))
        .isEqualTo(new Denied("NOT_SIGNED"));
  }

  @Test
  void aTokenNamesItsKeyAndTheKeyIsPublished() throws JOSEException {
    JWSSigner signer = new RSASSASigner(PublishedKeys.FIRST);
    SignedJWT nameless =
        new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).build(), claims().build());
    nameless.sign(signer);

    assertThat(decide(nameless.serialize())).isEqualTo(new Denied("NOT_SIGNED"));
    assertThat(decide(signed(JWSAlgorithm.RS256, "first", new RSASSASigner(PublishedKeys.SECOND))))
        .isEqualTo(new Denied("NOT_SIGNED"));
    assertThat(decide(fresh(PublishedKeys.SECOND))).isEqualTo(new Denied("NOT_SIGNED"));
  }

  @Test
  void whoeverKeepsNamingKeysThatAreNotThereIsRefused() {
    for (int i = 0; i < 5; i++) {
      assertThat(decide(signedBy(PublishedKeys.SECOND, "no-such-" + i, claims())))
          .isEqualTo(new Denied("NOT_SIGNED"));
    }
    assertThat(decide(fresh(PublishedKeys.FIRST))).isEqualTo(new Granted());
  }

  @Test
  void somebodyElsesTokenIsRefusedWhereTheIssuerIsKnown() {
    String other = signedBy(PublishedKeys.FIRST, "first", claims().issuer("other.example"));
    String nobodys = signedBy(PublishedKeys.FIRST, "first", claims().issuer(null));

    assertThat(decide(other)).isEqualTo(new Denied("OTHER_ISSUER"));
    assertThat(decide(nobodys)).isEqualTo(new Denied("OTHER_ISSUER"));
    assertThat(
            TokenVerifier.of(keys.address(), Optional.empty(), wall::get)
                .decide(DOCUMENT, query(other)))
        .isEqualTo(new Granted());
  }

  @Test
  void itEndsToTheSecondAndBeginsHalfAMinuteEarlyAtMost() {
    String token = fresh(PublishedKeys.FIRST);

    wall.set(NOW.plus(LIFE).minusMillis(1));
    assertThat(decide(token)).isEqualTo(new Granted());
    wall.set(NOW.plus(LIFE));
    assertThat(decide(token)).as("no skew at the end").isEqualTo(new Denied("EXPIRED"));
    wall.set(NOW.minusSeconds(30));
    assertThat(decide(token)).isEqualTo(new Granted());
    wall.set(NOW.minusSeconds(30).minusMillis(1));
    assertThat(decide(token)).isEqualTo(new Denied("NOT_YET"));
    wall.set(NOW);
    assertThat(decide(signedBy(PublishedKeys.FIRST, "first", claims().expirationTime(null))))
        .as("a token that never ends is none")
        .isEqualTo(new Denied("EXPIRED"));
  }

  @Test
  void aClaimThatIsChangedBreaksTheSignature() {
    String[] parts = fresh(PublishedKeys.FIRST).split("\\.", 3);
    String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
    String later = claims.replace(ISSUER, "operator.exampl3");
    String changed =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(later.getBytes(StandardCharsets.UTF_8));

    assertThat(later).isNotEqualTo(claims);
    assertThat(decide(parts[0] + "." + changed + "." + parts[2]))
        .isEqualTo(new Denied("NOT_SIGNED"));
  }

  @Test
  void aKeyThatIsWithdrawnOpensNothingOnceTheSetIsFetchedAnew() {
    assertThat(decide(fresh(PublishedKeys.FIRST))).isEqualTo(new Granted());
    keys.publish(PublishedKeys.SECOND);

    assertThat(decide(fresh(PublishedKeys.SECOND))).as("fetched anew").isEqualTo(new Granted());
    assertThat(decide(fresh(PublishedKeys.FIRST))).isEqualTo(new Denied("NOT_SIGNED"));
  }

  @Test
  void whereTheKeysCannotBeFetchedNobodyCanTell() {
    keys.breakDown();

    assertThat(decide(fresh(PublishedKeys.FIRST))).isEqualTo(new NotNow("NO_KEYS"));
  }

  @Test
  void aKeyThatIsKnownStaysGoodForSomeHoursWhileTheAddressIsDown() {
    TokenVerifier forgetful =
        new TokenVerifier(
            new TokenKeys(
                keys.address(),
                new TokenKeys.Freshness(Duration.ofMillis(2), Duration.ofMillis(1)),
                wall::get),
            Optional.of(ISSUER),
            wall::get);
    assertThat(forgetful.decide(DOCUMENT, query(fresh(PublishedKeys.FIRST))))
        .isEqualTo(new Granted());
    keys.breakDown();

    assertThat(forgetful.decide(DOCUMENT, query(fresh(PublishedKeys.FIRST))))
        .isEqualTo(new Granted());
    assertThat(forgetful.decide(DOCUMENT, query(fresh(PublishedKeys.SECOND))))
        .as("of this one nobody knows whether it is published")
        .isEqualTo(new NotNow("NO_KEYS"));
    wall.set(NOW.plus(Duration.ofHours(5)));
    assertThat(forgetful.decide(DOCUMENT, query(fresh(PublishedKeys.FIRST))))
        .isEqualTo(new NotNow("NO_KEYS"));
  }

  private AccessDecision decide(String token) {
    return verifier.decide(DOCUMENT, query(token));
  }

  private static Map<String, String> query(String token) {
    return Map.of("token", token);
  }

  private static String fresh(RSAKey key) {
    return signedBy(key, key.getKeyID(), claims());
  }

  @SuppressWarnings("JavaUtilDate") // What the library takes times as.
  private static JWTClaimsSet.Builder claims() {
    return new JWTClaimsSet.Builder()
        .issuer(ISSUER)
        .subject(DOCUMENT.toString())
        .issueTime(Date.from(NOW))
        .notBeforeTime(Date.from(NOW))
        .expirationTime(Date.from(NOW.plus(LIFE)));
  }

  private static String signedBy(RSAKey key, String name, JWTClaimsSet.Builder claims) {
    try {
      SignedJWT jwt =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(name).build(), claims.build());
      jwt.sign(new RSASSASigner(key));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String signed(JWSAlgorithm algorithm, String name, JWSSigner signer)
      throws JOSEException {
    SignedJWT jwt =
        new SignedJWT(new JWSHeader.Builder(algorithm).keyID(name).build(), claims().build());
    jwt.sign(signer);
    return jwt.serialize();
  }
}
