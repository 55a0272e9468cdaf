package no.budstikke.documents.tree;

/**
 * How much of anything is read before a finding is the answer. Source: input format, section 8.
 *
 * @param documentBytes bytes of one document's XML
 * @param lines lines of one document
 * @param depth elements inside each other
 * @param attributes attributes of one element
 * @param textLength characters of one text, base64 excepted
 * @param attachmentBytes bytes of one attachment, decoded
 * @param batch what a whole envelope may hold
 */
public record Limits(
    int documentBytes,
    int lines,
    int depth,
    int attributes,
    int textLength,
    int attachmentBytes,
    Batch batch) {
  /**
   * Elements of one document. Not in the specification: it keeps the tree in proportion to a
   * document that is 30 MB of nothing but tags.
   */
  static final int ELEMENTS = 1_000_000;

  /**
   * Different names outside our vocabulary in one stream. Not in the specification: the parser
   * remembers every name it has seen.
   */
  static final int FOREIGN_NAMES = 100_000;

  /**
   * Limits of a whole envelope.
   *
   * @param packedBytes bytes as received
   * @param unpackedBytes bytes after unpacking
   * @param documents documents in it
   * @param unpackRatio how much larger than packed an entry of a ZIP may be
   */
  public record Batch(long packedBytes, long unpackedBytes, int documents, int unpackRatio) {}

  /** The specification's proposal. */
  public static Limits usual() {
    return new Limits(
        30_000_000,
        20_000,
        40,
        64,
        1_000_000,
        10_000_000,
        new Batch(2_000_000_000L, 20_000_000_000L, 1_000_000, 200));
  }
}
