package no.budstikke.pipeline.secrets;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * A key that an issuer's program or an operator presents. It is shown once when it is made; only
 * its hash is kept. The key is 256 random bits, so that a plain SHA-256 cannot be guessed back (a
 * slow hash is for what people think up).
 *
 * @param letters what is sent in the request, {@code bk_} and 43 letters for keys of our own making
 */
public record ApiKey(String letters) {
  private static final String MARK = "bk_";

  /** A new key. The mark lets secret scanners find one that was committed by mistake. */
  public static ApiKey fresh() {
    return new ApiKey(
        MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(Keys.random(Keys.BYTES)));
  }

  /** The 32 bytes that are stored, and by which the key's row is found. */
  public byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(letters.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether this is the key whose hash was stored; takes as long whether it is or not. */
  public boolean matches(byte[] storedHash) {
    return MessageDigest.isEqual(hash(), storedHash);
  }

  @Override
  public String toString() {
    return "ApiKey";
  }
}
