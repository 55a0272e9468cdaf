package no.budstikke.pipeline.secrets;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.crypto.SecretKey;

/**
 * The keys of an installation: numbered sealing keys, of which the newest seals and all open, and
 * one key for lookup hashes, which stays the same for good, because what it hashed must be found
 * again.
 *
 * @param current the number of the key that seals, 1 to 65535
 * @param sealing 256-bit AES keys by number
 * @param lookup a 256-bit HMAC key
 */
public record KeyRing(int current, Map<Integer, SecretKey> sealing, SecretKey lookup) {
  static final int LAST_NUMBER = 0xFFFF;

  public KeyRing {
    sealing = Map.copyOf(sealing);
    if (!sealing.containsKey(current) || current < 1 || current > LAST_NUMBER) {
      throw new KeyRefusal("The key file names a current key that it does not hold.");
    }
  }

  /** A ring with one new key of each kind. */
  static KeyRing fresh() {
    return new KeyRing(1, Map.of(1, Keys.newSealingKey()), Keys.newLookupKey());
  }

  /** The same ring with a new key that seals from now on. */
  KeyRing rotated() {
    Map<Integer, SecretKey> more = new TreeMap<>(sealing);
    int next = current + 1;
    more.put(next, Keys.newSealingKey());
    return new KeyRing(next, more, lookup);
  }

  SecretKey currentKey() {
    return key(current).orElseThrow();
  }

  Optional<SecretKey> key(int number) {
    return Optional.ofNullable(sealing.get(number));
  }

  /**
   * Tells this ring from any other and stays the same over rotations; 16 hex digits that give no
   * key away. A database remembers it, so that a lost and newly made key file is noticed at once.
   */
  public String identity() {
    byte[] hash = Keys.hmac(lookup, "identity".getBytes(StandardCharsets.US_ASCII));
    return HexFormat.of().formatHex(hash, 0, 8);
  }

  /** A secret of 32 bytes for one purpose, the same over rotations; it gives no key away. */
  public byte[] secretFor(String purpose) {
    return Keys.hmac(lookup, ("secret " + purpose).getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public String toString() {
    return "KeyRing";
  }
}
