package no.budstikke.pipeline.secrets;

import java.nio.charset.StandardCharsets;

/** A keyed hash that makes addresses nobody can guess: HMAC-SHA256, apart from all other uses. */
public final class LinkSeal {
  private final KeyRing ring;
  private final byte[] use;

  /**
   * With the ring's lookup key, which stays when the others change.
   *
   * @param use whose addresses: those of one use open nothing of another
   */
  public LinkSeal(KeyRing ring, String use) {
    this.ring = ring;
    this.use = ("link " + use + "\0").getBytes(StandardCharsets.US_ASCII);
  }

  /** The 32 bytes for a name. */
  public byte[] of(byte[] name) {
    return Keys.hmac(ring.lookup(), use, name);
  }
}
