package no.budstikke.documents.envelope;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;
import no.budstikke.core.request.Content;

/**
 * The table of contents at the end of a ZIP file, read where it lies: only two numbers for each
 * entry are held, so that a million entries cost little. Source: PKWARE APPNOTE 6.3, sections
 * 4.3.12 to 4.3.16 and 4.5.3.
 */
final class ZipDirectory {
  private static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfShort SHORT =
      ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfLong LONG =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  private static final int ENTRY = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final int END_64 = 0x06064b50;
  private static final int LOCATOR_64 = 0x07064b50;
  private static final int END_LENGTH = 22;
  private static final int LOCATOR_LENGTH = 20;
  private static final int ENTRY_LENGTH = 46;
  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final long ALL_ONES = 0xFFFFFFFFL;
  private static final int EXTRA_64 = 1;

  private final MemorySegment file;
  private final long[] starts;

  private ZipDirectory(MemorySegment file, long[] starts) {
    this.file = file;
    this.starts = starts;
  }

  /**
   * Reads the table.
   *
   * @param mostEntries entries beyond which nothing is read
   * @return nothing when the file is damaged or has too many entries
   */
  static Optional<ZipDirectory> of(MemorySegment file, int mostEntries) {
    try {
      long end = end(file);
      return end < 0 ? Optional.empty() : read(file, end, mostEntries);
    } catch (IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  private static long end(MemorySegment file) {
    long last = file.byteSize() - END_LENGTH;
    for (long at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
      if (file.get(INT, at) == END
          && at + END_LENGTH + unsigned(file.get(SHORT, at + 20)) == file.byteSize()) {
        return at;
      }
    }
    return -1;
  }

  private static Optional<ZipDirectory> read(MemorySegment file, long end, int mostEntries) {
    long count = unsigned(file.get(SHORT, end + 10));
    long at = unsigned(file.get(INT, end + 16));
    long locator = end - LOCATOR_LENGTH;
    if (locator >= 0 && file.get(INT, locator) == LOCATOR_64) {
      long end64 = file.get(LONG, locator + 8);
      if (file.get(INT, end64) != END_64) {
        return Optional.empty();
      }
      count = file.get(LONG, end64 + 32);
      at = file.get(LONG, end64 + 48);
    }
    return count < 0 || count > mostEntries ? Optional.empty() : starts(file, at, (int) count);
  }

  private static Optional<ZipDirectory> starts(MemorySegment file, long first, int count) {
    long[] starts = new long[count];
    long at = first;
    for (int i = 0; i < count; i++) {
      if (file.get(INT, at) != ENTRY) {
        return Optional.empty();
      }
      starts[i] = at;
      at += ENTRY_LENGTH + variable(file, at);
    }
    ZipDirectory directory = new ZipDirectory(file, starts);
    for (int i = 0; i < count; i++) {
      // Whatever reaches beyond the file shows here and not in the middle of the work.
      directory.entry(i);
    }
    return Optional.of(directory);
  }

  private static int variable(MemorySegment file, long at) {
    return unsigned(file.get(SHORT, at + 28))
        + unsigned(file.get(SHORT, at + 30))
        + unsigned(file.get(SHORT, at + 32));
  }

  int size() {
    return starts.length;
  }

  /** The name's bytes, as they stand in the file. */
  byte[] name(int entry) {
    long at = starts[entry];
    return file.asSlice(at + ENTRY_LENGTH, unsigned(file.get(SHORT, at + 28)))
        .toArray(ValueLayout.JAVA_BYTE);
  }

  /** Compares two names byte by byte. */
  int compare(int one, int other) {
    return Arrays.compareUnsigned(name(one), name(other));
  }

  /**
   * Where an entry's content is and what it should be.
   *
   * @param name as it stands in the file
   * @param flags general purpose bits
   * @param method 0 stored, 8 deflated
   * @param crc of the content
   * @param sizes packed and unpacked
   * @param header where its local header should be
   */
  record Entry(Content name, int flags, int method, int crc, Sizes sizes, long header) {
    boolean encrypted() {
      return (flags & 1) != 0;
    }
  }

  /**
   * Bytes before and after unpacking, as the table says.
   *
   * @param packed in the file
   * @param unpacked when taken out
   */
  record Sizes(long packed, long unpacked) {}

  Entry entry(int number) {
    long at = starts[number];
    long unpacked = unsigned(file.get(INT, at + 24));
    long packed = unsigned(file.get(INT, at + 20));
    long header = unsigned(file.get(INT, at + 42));
    long extra = extra64(at);
    if (unpacked == ALL_ONES && extra > 0) {
      unpacked = file.get(LONG, extra);
      extra += Long.BYTES;
    }
    if (packed == ALL_ONES && extra > 0) {
      packed = file.get(LONG, extra);
      extra += Long.BYTES;
    }
    if (header == ALL_ONES && extra > 0) {
      header = file.get(LONG, extra);
    }
    return new Entry(
        Content.of(name(number)),
        unsigned(file.get(SHORT, at + 8)),
        unsigned(file.get(SHORT, at + 10)),
        file.get(INT, at + 16),
        new Sizes(packed, unpacked),
        header);
  }

  /** Where the long numbers are, or 0 when there are none. */
  private long extra64(long entry) {
    long at = entry + ENTRY_LENGTH + unsigned(file.get(SHORT, entry + 28));
    long end = at + unsigned(file.get(SHORT, entry + 30));
    while (at + 4 <= end) {
      if (file.get(SHORT, at) == EXTRA_64) {
        return at + 4;
      }
      at += 4 + unsigned(file.get(SHORT, at + 2));
    }
    return 0;
  }

  static int unsigned(short number) {
    return Short.toUnsignedInt(number);
  }

  static long unsigned(int number) {
    return Integer.toUnsignedLong(number);
  }
}
