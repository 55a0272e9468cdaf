package no.budstikke.pipeline.secrets;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals bytes with AES-256-GCM. A sealed value is: format 1 (1 byte), key number (2 bytes), nonce
 * (12), cipher text, tag (16). What belongs to the value without being in it (its row, its place)
 * is given as context and must be the same on opening.
 *
 * <p>Nonces are random, so one key is good for 2^32 values (NIST SP 800-38D 8.3); rotate it long
 * before.
 */
public final class Sealer {
  /** Bytes that sealing adds. */
  public static final int OVERHEAD = 1 + 2 + 12 + 16;

  private static final byte FORMAT = 1;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final int HEADER = 1 + 2 + NONCE;

  private final KeyRing ring;

  /** Seals with the ring's current key and opens with any of its keys. */
  public Sealer(KeyRing ring) {
    this.ring = ring;
  }

  /** The sealed value, {@link #OVERHEAD} bytes longer and different every time. */
  public byte[] seal(byte[] plain, byte[] context) {
    byte[] nonce = Keys.random(NONCE);
    ByteBuffer sealed = ByteBuffer.allocate(plain.length + OVERHEAD);
    sealed.put(FORMAT).putShort((short) ring.current()).put(nonce);
    try {
      cipher(Cipher.ENCRYPT_MODE, ring.currentKey(), nonce, context)
          .doFinal(plain, 0, plain.length, sealed.array(), HEADER);
      return sealed.array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The plain bytes.
   *
   * @throws KeyRefusal if the value was changed, belongs to another context, or its key is not in
   *     the ring
   */
  public byte[] open(byte[] sealed, byte[] context) {
    if (sealed.length < OVERHEAD || sealed[0] != FORMAT) {
      throw new KeyRefusal("A sealed value is not of a kind that this version knows.");
    }
    int number = Short.toUnsignedInt(ByteBuffer.wrap(sealed).getShort(1));
    SecretKey key =
        ring.key(number)
            .orElseThrow(
                () ->
                    new KeyRefusal(
                        "A value was sealed with key %d, which is missing.".formatted(number)));
    byte[] nonce = new byte[NONCE];
    System.arraycopy(sealed, 3, nonce, 0, NONCE);
    try {
      return cipher(Cipher.DECRYPT_MODE, key, nonce, context)
          .doFinal(sealed, HEADER, sealed.length - HEADER);
    } catch (GeneralSecurityException e) {
      throw new KeyRefusal("A sealed value was changed, or is not where it belongs.", e);
    }
  }

  private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] context)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(context);
    return cipher;
  }
}
