package no.budstikke.pipeline.store;

import java.util.UUID;

/**
 * Where a blob is and what it must be. Safe to show and to log: it tells nothing of the content.
 *
 * @param hash the SHA-256 of the content
 * @param pack the file it is packed in
 * @param offset the byte at which its record begins in the pack, at least 24
 * @param length the length of the content in bytes
 */
public record BlobRef(ContentHash hash, UUID pack, long offset, int length) {
  public BlobRef {
    if (offset < PackFormat.HEADER || length < 0 || length > PackFormat.LONGEST_BLOB) {
      throw new IllegalArgumentException(
          "A blob lies behind the pack's header and is 64 MiB at most.");
    }
  }
}
