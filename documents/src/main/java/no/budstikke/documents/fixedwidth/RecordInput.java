package no.budstikke.documents.fixedwidth;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Records on their way in, one at a time, in little memory whatever the file's size. Lines end with
 * CR LF or LF, the last one may end with nothing, and a file without line ends is cut by length.
 * Lines that are too short or too long are told as they are; nothing is padded.
 *
 * <p>Source: AvtaleGiro, section 2 and section 12, rows 1, 16 and 17.
 */
public final class RecordInput {
  private static final int ROOM = 1 << 14;
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long LINE_FEEDS = 0x0A0A0A0A0A0A0A0AL;
  private static final long ONES = 0x0101010101010101L;
  private static final long TOPS = 0x8080808080808080L;

  private final InputStream in;
  private final int wanted;
  private final byte[] bytes = new byte[ROOM];
  private int next;
  private int limit;
  private boolean drained;
  private boolean backToBack;
  private int at;
  private long length;
  private long number;

  /** Reads records of this length, at least 8, from a stream that stays the caller's to close. */
  public RecordInput(InputStream in, int wanted) {
    this.in = in;
    this.wanted = wanted;
  }

  /** Goes to the next record; false when there is none. */
  public boolean next() throws IOException {
    if (limit - next < wanted + 2 && !drained) {
      fill();
    }
    if (isAtEnd()) {
      return false;
    }
    number++;
    at = next;
    if (isPlain()) {
      length = wanted;
      next += wanted + 2;
    } else if (backToBack) {
      length = Math.min(wanted, limit - next);
      next += (int) length;
    } else {
      line();
    }
    return true;
  }

  /** Where the record's bytes are, from {@link #at} on; good until the next one. */
  public byte[] bytes() {
    return bytes;
  }

  /** Where the record begins in {@link #bytes}. */
  public int at() {
    return at;
  }

  /** How long the record is; only one of the right length is wholly in {@link #bytes}. */
  public long length() {
    return length;
  }

  /** Which record it is, counted from 1. */
  public long number() {
    return number;
  }

  /** Whether the file has no line ends. */
  public boolean isBackToBack() {
    return backToBack;
  }

  private boolean isAtEnd() {
    int rest = limit - next;
    return rest == 0
        || (backToBack && rest == 1 && bytes[next] == '\n')
        || (backToBack && rest == 2 && bytes[next] == '\r' && bytes[next + 1] == '\n');
  }

  /** The usual case, told quickly: the right length, then CR LF, and no line feed before that. */
  private boolean isPlain() {
    if (backToBack
        || limit - next < wanted + 2
        || bytes[next + wanted] != '\r'
        || bytes[next + wanted + 1] != '\n') {
      return false;
    }
    long found = 0;
    int last = next + wanted - Long.BYTES;
    for (int i = next; i < last; i += Long.BYTES) {
      found |= lineFeeds(i);
    }
    return (found | lineFeeds(last)) == 0;
  }

  private long lineFeeds(int place) {
    long eight = (long) EIGHT.get(bytes, place) ^ LINE_FEEDS;
    return (eight - ONES) & ~eight & TOPS;
  }

  private void line() throws IOException {
    int end = Math.min(limit, next + wanted + 2);
    for (int i = next; i < end; i++) {
      if (bytes[i] == '\n') {
        length = (long) i - next - (i > next && bytes[i - 1] == '\r' ? 1 : 0);
        next = i + 1;
        return;
      }
    }
    if (number == 1 && followedByItsLike()) {
      backToBack = true;
      length = wanted;
      next += wanted;
    } else {
      skipLine(end);
    }
  }

  /** Whether, where the line should have ended, another record begins as this one did. */
  private boolean followedByItsLike() {
    return limit - next >= wanted + 2
        && bytes[next] == bytes[next + wanted]
        && bytes[next + 1] == bytes[next + wanted + 1];
  }

  /** A last line without an end, or one that is too long: counts it, does not keep it. */
  private void skipLine(int seen) throws IOException {
    length = (long) seen - next;
    next = seen;
    while (next < limit || !drained) {
      if (next == limit) {
        at = 0;
        next = 0;
        limit = 0;
        fill();
        continue;
      }
      if (bytes[next++] == '\n') {
        return;
      }
      length++;
    }
  }

  private void fill() throws IOException {
    System.arraycopy(bytes, next, bytes, 0, limit - next);
    limit -= next;
    next = 0;
    while (limit < ROOM && !drained) {
      int read = in.read(bytes, limit, ROOM - limit);
      drained = read < 0;
      limit += Math.max(0, read);
    }
  }
}
