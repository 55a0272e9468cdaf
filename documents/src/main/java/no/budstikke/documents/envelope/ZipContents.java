package no.budstikke.documents.envelope;

import java.io.ByteArrayOutputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import no.budstikke.core.request.Content;
import no.budstikke.core.validate.Finding;
import no.budstikke.documents.envelope.ZipDirectory.Entry;
import no.budstikke.documents.tree.Limits;

/**
 * Takes entries out of a ZIP file and believes nothing that it has not counted itself. Source:
 * input format, section 8, ZIP safety.
 */
final class ZipContents {
  private static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfShort SHORT =
      ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  private static final int LOCAL = 0x04034b50;
  private static final int LOCAL_LENGTH = 30;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;
  private static final int STEP = 65_536;

  private final MemorySegment file;
  private final Limits limits;
  private long unpacked;

  ZipContents(MemorySegment file, Limits limits) {
    this.file = file;
    this.limits = limits;
  }

  /** What came of taking out an entry. */
  sealed interface Taken {
    /** Its bytes. */
    record Bytes(Content content) implements Taken {}

    /** Why it cannot be had. */
    record Not(Finding finding) implements Taken {}
  }

  /** Takes an entry out; more than {@code most} bytes are not. */
  Taken take(Entry entry, int most) {
    if (entry.encrypted()) {
      return damaged("#encrypted");
    }
    try {
      long content = content(entry);
      if (content < 0) {
        return new Taken.Not(EnvelopeFindings.unsafeName("#differs"));
      }
      MemorySegment packed = file.asSlice(content, entry.sizes().packed());
      return switch (entry.method()) {
        case STORED -> stored(packed, entry, most);
        case DEFLATED -> inflated(packed, entry, most);
        default -> damaged("#method");
      };
    } catch (IndexOutOfBoundsException e) {
      return damaged("#damaged");
    }
  }

  /** Where the content begins; -1 when the local header tells another story than the table. */
  long content(Entry entry) {
    long at = entry.header();
    if (file.get(INT, at) != LOCAL
        || ZipDirectory.unsigned(file.get(SHORT, at + 8)) != entry.method()) {
      return -1;
    }
    int nameLength = ZipDirectory.unsigned(file.get(SHORT, at + 26));
    byte[] name = file.asSlice(at + LOCAL_LENGTH, nameLength).toArray(ValueLayout.JAVA_BYTE);
    return Arrays.equals(name, entry.name().bytes())
        ? at + LOCAL_LENGTH + nameLength + ZipDirectory.unsigned(file.get(SHORT, at + 28))
        : -1;
  }

  private Taken stored(MemorySegment packed, Entry entry, int most) {
    if (packed.byteSize() > most) {
      return tooMuch("limit.bytes");
    }
    return checked(packed.toArray(ValueLayout.JAVA_BYTE), entry);
  }

  private Taken inflated(MemorySegment packed, Entry entry, int most) {
    if (packed.byteSize() > Integer.MAX_VALUE) {
      return tooMuch("limit.bytes");
    }
    long mostByRatio = Math.max(1, packed.byteSize()) * limits.batch().unpackRatio();
    ByteArrayOutputStream out =
        new ByteArrayOutputStream((int) Math.min(entry.sizes().unpacked() + 1, most));
    byte[] step = new byte[STEP];
    try (Inflater inflater = new Inflater(true)) {
      inflater.setInput(packed.asByteBuffer());
      while (!inflater.finished()) {
        int read = inflater.inflate(step);
        if (read == 0) {
          return damaged("#damaged");
        }
        out.write(step, 0, read);
        if (out.size() > most) {
          return tooMuch("limit.bytes");
        }
        if (out.size() > mostByRatio) {
          return tooMuch("limit.ratio");
        }
      }
    } catch (DataFormatException e) {
      return damaged("#damaged");
    }
    return checked(out.toByteArray(), entry);
  }

  private Taken checked(byte[] content, Entry entry) {
    CRC32 crc = new CRC32();
    crc.update(content);
    unpacked += content.length;
    if (unpacked > limits.batch().unpackedBytes()) {
      return tooMuch("limit.unpacked");
    }
    boolean right =
        content.length == entry.sizes().unpacked() && (int) crc.getValue() == entry.crc();
    return right ? new Taken.Bytes(Content.of(content)) : damaged("#damaged");
  }

  /** Whether all that may be unpacked has been. */
  boolean exhausted() {
    return unpacked > limits.batch().unpackedBytes();
  }

  private static Taken tooMuch(String limit) {
    return new Taken.Not(EnvelopeFindings.overLimit(limit));
  }

  private static Taken damaged(String variant) {
    return new Taken.Not(EnvelopeFindings.unknown(variant));
  }
}
