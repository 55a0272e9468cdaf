package no.budstikke.channels.efaktura.operator;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs addresses in the older form, which nobody but the operator can check; what the parameters
 * are called is its own affair. Source: eFaktura, section 7.2; U-18.
 */
final class SignaturePress {
  private static final String EXPIRES = "expires";
  private static final String SIGNATURE = "signature";
  private static final String ALGORITHM = "HmacSHA256";
  private static final Duration LIFE = Duration.ofSeconds(30);
  private static final int KEY = 32;

  private final InstantSource wall;
  private final byte[] key = new byte[KEY];

  SignaturePress(InstantSource wall) {
    this.wall = wall;
    new SecureRandom().nextBytes(key);
  }

  /** An address with its signature, fresh or as old as this. */
  URI signed(URI document, Duration age) {
    String end = Long.toString(wall.instant().minus(age).plus(LIFE).getEpochSecond());
    return URI.create(
        document + "?" + EXPIRES + "=" + end + "&" + SIGNATURE + "=" + signature(document, end));
  }

  /** Whether these are the parameters of such an address, and not too old. */
  boolean isValid(URI document, Map<String, String> parameters) {
    String end = parameters.getOrDefault(EXPIRES, "");
    return parameters.keySet().equals(Set.of(EXPIRES, SIGNATURE))
        && end.matches("[0-9]{1,12}")
        && wall.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(end)))
        && MessageDigest.isEqual(
            signature(document, end).getBytes(StandardCharsets.US_ASCII),
            parameters.getOrDefault(SIGNATURE, "").getBytes(StandardCharsets.UTF_8));
  }

  private String signature(URI document, String end) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return HexFormat.of()
          .formatHex(mac.doFinal((document + " " + end).getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HMAC.", e);
    }
  }
}
