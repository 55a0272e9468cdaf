package no.budstikke.channels.kivra;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import no.budstikke.core.followup.Hook;
import no.budstikke.core.request.Content;

/**
 * Lets in what Kivra signed with a secret in force, five minutes ago at most. Source: Kivra,
 * section 10.2; Standard Webhooks.
 */
final class HookSignature implements Hook {
  private static final String ALGORITHM = "HmacSHA256";
  private static final String PREFIX = "whsec_";
  private static final String VERSION = "v1,";
  private static final Duration APART = Duration.ofMinutes(5);
  private static final int LONGEST_ID = 100;

  private final List<byte[]> keys;
  private final InstantSource clock;

  HookSignature(List<String> secrets, InstantSource clock) {
    this.keys = secrets.stream().map(HookSignature::key).flatMap(Optional::stream).toList();
    this.clock = clock;
  }

  /** The key that a secret stands for; empty when it is none. */
  static Optional<byte[]> key(String secret) {
    String text = secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : secret;
    try {
      return Optional.of(Base64.getDecoder().decode(text)).filter(key -> key.length > 0);
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<String> admit(Map<String, String> headers, Content body) {
    String id = headers.getOrDefault("webhook-id", "");
    String timestamp = headers.getOrDefault("webhook-timestamp", "");
    boolean whole =
        !id.isBlank()
            && id.length() <= LONGEST_ID
            && timestamp.matches("\\d{1,12}")
            && isNear(timestamp);
    return whole && isSigned(id, timestamp, body, headers.getOrDefault("webhook-signature", ""))
        ? Optional.of(id)
        : Optional.empty();
  }

  /** What such a call has to be signed with, the version included. */
  static String sign(byte[] key, String id, String timestamp, Content body) {
    ByteArrayOutputStream signed = new ByteArrayOutputStream(body.size() + LONGEST_ID);
    signed.writeBytes((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
    signed.writeBytes(body.bytes());
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return VERSION + Base64.getEncoder().encodeToString(mac.doFinal(signed.toByteArray()));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("Every Java platform has HMAC with SHA-256.", e);
    }
  }

  private boolean isNear(String timestamp) {
    Instant said = Instant.ofEpochSecond(Long.parseLong(timestamp));
    return Duration.between(said, clock.instant()).abs().compareTo(APART) <= 0;
  }

  /** Every key and every signature is looked at, so that time tells nothing. */
  private boolean isSigned(String id, String timestamp, Content body, String signatures) {
    boolean signed = false;
    for (byte[] key : keys) {
      byte[] right = bytes(sign(key, id, timestamp, body));
      for (byte[] given : Arrays.stream(signatures.split(" ")).map(HookSignature::bytes).toList()) {
        signed |= MessageDigest.isEqual(right, given);
      }
    }
    return signed;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
