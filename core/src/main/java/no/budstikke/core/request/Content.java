package no.budstikke.core.request;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * Exact bytes that are passed on and never changed: a document, a PDF, a message. The array is
 * shared, not copied; whoever writes into it breaks the promise of the type.
 */
public final class Content {
  private final byte[] bytes;

  private Content(byte[] bytes) {
    this.bytes = bytes;
  }

  /** These bytes; the caller must not change them afterwards. */
  public static Content of(byte[] bytes) {
    return new Content(bytes);
  }

  /** The bytes themselves, to be read only. */
  public byte[] bytes() {
    return bytes;
  }

  /** How many bytes. */
  public int size() {
    return bytes.length;
  }

  /** Their fingerprint, 32 bytes. */
  public byte[] sha256() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Content that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "Content of " + bytes.length + " bytes";
  }
}
