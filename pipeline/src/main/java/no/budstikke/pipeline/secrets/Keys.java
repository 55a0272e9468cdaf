package no.budstikke.pipeline.secrets;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The two kinds of keys, and chance. Both algorithms are part of every Java. */
final class Keys {
  static final int BYTES = 32;
  private static final String HMAC = "HmacSHA256";
  private static final SecureRandom CHANCE = new SecureRandom();

  private Keys() {}

  static byte[] random(int bytes) {
    byte[] random = new byte[bytes];
    CHANCE.nextBytes(random);
    return random;
  }

  static SecretKey newSealingKey() {
    return sealingKey(random(BYTES));
  }

  static SecretKey newLookupKey() {
    return lookupKey(random(BYTES));
  }

  static SecretKey sealingKey(byte[] bytes) {
    return new SecretKeySpec(bytes, "AES");
  }

  static SecretKey lookupKey(byte[] bytes) {
    return new SecretKeySpec(bytes, HMAC);
  }

  static byte[] hmac(SecretKey key, byte[]... parts) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      for (byte[] part : parts) {
        mac.update(part);
      }
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
