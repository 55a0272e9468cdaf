package no.budstikke.pipeline.secrets;

import java.nio.charset.StandardCharsets;
import no.budstikke.core.request.IssuerId;

/**
 * Keyed hashes by which a national id is found without being stored in the clear: HMAC-SHA256 over
 * issuer and id. The same person has another hash with every issuer, so that rows of two issuers
 * cannot be matched.
 */
public final class LookupHashes {
  private static final byte[] GAP = {0};

  private final KeyRing ring;

  /** Hashes with the ring's lookup key. */
  public LookupHashes(KeyRing ring) {
    this.ring = ring;
  }

  /** The 32 bytes for a national id, given as its digits without spaces or hyphens. */
  public byte[] of(IssuerId issuer, String digits) {
    return Keys.hmac(ring.lookup(), bytes(issuer.value()), GAP, bytes(digits));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
