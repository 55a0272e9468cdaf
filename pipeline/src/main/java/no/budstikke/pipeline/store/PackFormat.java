package no.budstikke.pipeline.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.zip.CRC32C;

/**
 * The bytes of a pack. Header, 24 bytes: {@code BSTKPCK1} and the pack's UUID. Then records, each:
 * {@code BLOB}, sealed length (4), content length (4), flags (4; 1 = deflated), CRC-32C of those 12
 * bytes and the sealed ones (4), the sealed bytes. All numbers are big-endian. The context of the
 * seal is pack, offset and flags, so a record is worth nothing in another place.
 */
final class PackFormat {
  static final int HEADER = 24;
  static final int RECORD_HEADER = 20;
  static final int LONGEST_BLOB = 64 << 20;
  static final int DEFLATED = 1;

  private static final byte[] MAGIC = "BSTKPCK1".getBytes(StandardCharsets.US_ASCII);
  private static final int RECORD_MAGIC = 0x424C4F42;

  private PackFormat() {}

  /** The fixed part of a record. */
  record RecordHeader(int sealedLength, int contentLength, int flags, int checksum) {
    static RecordHeader of(byte[] sealed, int contentLength, int flags) {
      return new RecordHeader(
          sealed.length, contentLength, flags, sum(sealed, contentLength, flags));
    }

    /** Whether the sealed bytes are the ones that were written. */
    boolean fits(byte[] sealed) {
      return sealed.length == sealedLength && sum(sealed, contentLength, flags) == checksum;
    }

    private static int sum(byte[] sealed, int contentLength, int flags) {
      CRC32C crc = new CRC32C();
      crc.update(
          ByteBuffer.allocate(12).putInt(sealed.length).putInt(contentLength).putInt(flags).flip());
      crc.update(sealed);
      return (int) crc.getValue();
    }

    byte[] bytes() {
      return ByteBuffer.allocate(RECORD_HEADER)
          .putInt(RECORD_MAGIC)
          .putInt(sealedLength)
          .putInt(contentLength)
          .putInt(flags)
          .putInt(checksum)
          .array();
    }

    /** Whether these bytes begin a record that can be read without asking for absurd memory. */
    static boolean begins(ByteBuffer bytes) {
      return bytes.getInt(0) == RECORD_MAGIC
          && bytes.getInt(4) >= 0
          && bytes.getInt(4) <= LONGEST_BLOB + 1024
          && bytes.getInt(8) >= 0
          && bytes.getInt(8) <= LONGEST_BLOB;
    }

    static RecordHeader read(ByteBuffer bytes) {
      return new RecordHeader(bytes.getInt(4), bytes.getInt(8), bytes.getInt(12), bytes.getInt(16));
    }
  }

  static byte[] header(UUID pack) {
    return ByteBuffer.allocate(HEADER)
        .put(MAGIC)
        .putLong(pack.getMostSignificantBits())
        .putLong(pack.getLeastSignificantBits())
        .array();
  }

  static boolean isHeaderOf(UUID pack, ByteBuffer bytes) {
    return ByteBuffer.wrap(header(pack)).equals(bytes.duplicate().rewind());
  }

  static byte[] context(UUID pack, long offset, int flags) {
    return ByteBuffer.allocate(28)
        .putLong(pack.getMostSignificantBits())
        .putLong(pack.getLeastSignificantBits())
        .putLong(offset)
        .putInt(flags)
        .array();
  }
}
