package no.budstikke.channels.efaktura.details;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.KeyType;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.proc.SimpleSecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The operator's published keys: remembered, fetched anew when a token names one that is not known,
 * and good for some hours more when their address is down. Source: eFaktura, section 7.2.
 */
final class TokenKeys {
  private static final Duration TOLERANCE = Duration.ofHours(4);
  private static final int PATIENCE = 5_000;
  private static final int LARGEST_SET = 100_000;

  private final JWKSource<SecurityContext> source;
  private final InstantSource wall;
  private final Map<String, Known> known = new ConcurrentHashMap<>();
  private volatile boolean silent;

  TokenKeys(URI address, Freshness freshness, InstantSource wall) {
    this.wall = wall;
    try {
      this.source =
          JWKSourceBuilder.<SecurityContext>create(
                  address.toURL(), new DefaultResourceRetriever(PATIENCE, PATIENCE, LARGEST_SET))
              .cache(freshness.good().toMillis(), PATIENCE)
              .refreshAheadCache(false)
              .rateLimited(freshness.between().toMillis())
              .retrying(true)
              .build();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException("The address of the keys is none.", e);
    }
  }

  /**
   * How long keys are good without a look at their address, and how often that is looked at, at
   * most, about keys that are not known.
   */
  record Freshness(Duration good, Duration between) {
    static final Freshness USUAL = new Freshness(Duration.ofMinutes(5), Duration.ofSeconds(30));
  }

  /** A key, and when it was last seen among those that are published. */
  private record Known(JWK key, Instant seen) {}

  /**
   * The keys of this name; none when the operator does not publish one.
   *
   * @throws KeySourceException when nobody can tell
   */
  List<JWK> named(String id) throws KeySourceException {
    JWKMatcher matcher = new JWKMatcher.Builder().keyType(KeyType.RSA).keyID(id).build();
    try {
      List<JWK> found = source.get(new JWKSelector(matcher), new SimpleSecurityContext());
      silent = false;
      known.remove(id);
      found.forEach(key -> known.put(id, new Known(key, wall.instant())));
      return found;
    } catch (RateLimitReachedException e) {
      // The address was looked at just now.
      return silent ? remembered(id, e) : List.of();
    } catch (KeySourceException e) {
      silent = true;
      return remembered(id, e);
    }
  }

  private List<JWK> remembered(String id, KeySourceException silence) throws KeySourceException {
    Instant oldest = wall.instant().minus(TOLERANCE);
    Optional<Known> before =
        Optional.ofNullable(known.get(id)).filter(one -> one.seen().isAfter(oldest));
    return List.of(before.orElseThrow(() -> silence).key());
  }
}
