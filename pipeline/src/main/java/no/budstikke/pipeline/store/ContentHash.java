package no.budstikke.pipeline.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The SHA-256 of some content.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record ContentHash(String hex) {
  private static final HexFormat HEX = HexFormat.of();

  public ContentHash {
    if (hex.length() != 64 || !hex.equals(HEX.formatHex(HEX.parseHex(hex)))) {
      throw new IllegalArgumentException("A content hash is 64 lower-case hexadecimal digits.");
    }
  }

  /** The hash of these bytes. */
  public static ContentHash of(byte[] content) {
    try {
      return of32(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The hash that a column of 32 bytes holds. */
  public static ContentHash of32(byte[] hash) {
    return new ContentHash(HEX.formatHex(hash));
  }

  /** The 32 bytes, as a column holds them. */
  public byte[] bytes() {
    return HEX.parseHex(hex);
  }
}
