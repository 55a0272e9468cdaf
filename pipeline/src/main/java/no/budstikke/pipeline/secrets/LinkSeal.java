package no.budstikke.pipeline.secrets;

import java.nio.charset.StandardCharsets;

/** A keyed hash that makes addresses nobody can guess: HMAC-SHA256, apart from all other uses. */
public final class LinkSeal {
  private static final byte[] USE = "link\0".getBytes(StandardCharsets.US_ASCII);

  private final KeyRing ring;

  /** With the ring's lookup key, which stays when the others change. */
  public LinkSeal(KeyRing ring) {
    this.ring = ring;
  }

  /** The 32 bytes for a name. */
  public byte[] of(byte[] name) {
    return Keys.hmac(ring.lookup(), USE, name);
  }
}
