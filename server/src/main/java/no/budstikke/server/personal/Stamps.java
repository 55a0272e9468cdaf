package no.budstikke.server.personal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What we give to a browser and know again: the nonce of a page, which every form sends along, and
 * the cookie of whom a page is open to. Source: mail and print, section 1.4.
 */
final class Stamps {
  static final Duration COOKIE_LIVES = Duration.ofDays(30);
  private static final Duration NONCE_LIVES = Duration.ofHours(12);
  private static final String ALGORITHM = "HmacSHA256";
  private static final int CHANCE = 8;
  private static final int PROOF = 16;
  private static final int LENGTH = Long.BYTES + CHANCE + PROOF;
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  private final SecretKeySpec key;
  private final SecureRandom chance = new SecureRandom();

  /** With a secret that serves nothing else. */
  Stamps(byte[] secret) {
    this.key = new SecretKeySpec(secret, ALGORITHM);
  }

  /** A new nonce for a page of the link of this name. */
  String nonce(byte[] link, Instant now) {
    return stamp("nonce", link, now.plus(NONCE_LIVES));
  }

  /** Whether a form comes from a page of ours of this link. */
  boolean isNonce(String given, byte[] link, Instant now) {
    return holds("nonce", given, link, now);
  }

  /** A new cookie for whom the page of this link is open to. */
  String cookie(byte[] link, Instant now) {
    return stamp("cookie", link, now.plus(COOKIE_LIVES));
  }

  /** Whether the page of this link is open to whoever brings this. */
  boolean isCookie(String given, byte[] link, Instant now) {
    return holds("cookie", given, link, now);
  }

  private String stamp(String use, byte[] link, Instant until) {
    byte[] random = new byte[CHANCE];
    chance.nextBytes(random);
    byte[] said =
        ByteBuffer.allocate(Long.BYTES + CHANCE)
            .putLong(until.getEpochSecond())
            .put(random)
            .array();
    return ENCODER.encodeToString(
        ByteBuffer.allocate(LENGTH).put(said).put(proof(use, link, said)).array());
  }

  private boolean holds(String use, String given, byte[] link, Instant now) {
    byte[] whole;
    try {
      whole = Base64.getUrlDecoder().decode(given);
    } catch (IllegalArgumentException _) {
      return false;
    }
    if (whole.length != LENGTH) {
      return false;
    }
    byte[] said = Arrays.copyOf(whole, Long.BYTES + CHANCE);
    return MessageDigest.isEqual(
            proof(use, link, said), Arrays.copyOfRange(whole, said.length, LENGTH))
        && now.getEpochSecond() < ByteBuffer.wrap(said).getLong();
  }

  private byte[] proof(String use, byte[] link, byte[] said) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(use.getBytes(StandardCharsets.US_ASCII));
      mac.update((byte) 0);
      mac.update(link);
      return Arrays.copyOf(mac.doFinal(said), PROOF);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HMAC-SHA256.", e);
    }
  }
}
