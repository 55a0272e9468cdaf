package no.budstikke.documents.envelope;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Keeps the bytes that the parser has read since a mark, so that a document can be cut out. */
final class Tap extends FilterInputStream {
  private static final int USUAL = 65_536;
  private static final int SLACK = 65_536;

  private final int mostHeld;
  private final long most;
  private byte[] held = new byte[USUAL];
  private long start;
  private int length;
  private final AttributeGuard guard = new AttributeGuard();
  private boolean parsed = true;

  /** One document, or the whole stream, is larger than allowed. */
  static final class TooMuch extends IOException {
    private final String limit;

    TooMuch(String limit) {
      super("Over the limit of " + limit);
      this.limit = limit;
    }

    /** The word for it in the message files. */
    String limit() {
      return limit;
    }
  }

  Tap(InputStream in, int mostHeld, long most) {
    super(in);
    this.mostHeld = mostHeld;
    this.most = most;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int from, int wanted) throws IOException {
    int read = in.read(target, from, wanted);
    if (read > 0) {
      hold(target, from, read);
    }
    return read;
  }

  private void hold(byte[] bytes, int from, int count) throws IOException {
    // What the parser has read ahead belongs to the next document, hence the slack.
    if (length + count > mostHeld + SLACK) {
      throw new TooMuch("limit.bytes");
    }
    if (start + length + count > most) {
      throw new TooMuch("limit.unpacked");
    }
    if (held.length - length < count) {
      held = Arrays.copyOf(held, Math.max(held.length * 2, length + count));
    }
    System.arraycopy(bytes, from, held, length, count);
    length += count;
    if (parsed && guard.isAbsurd(bytes, from, count)) {
      throw new TooMuch("limit.attributes");
    }
  }

  /** The bytes between two offsets of the stream, the first of them not forgotten yet. */
  byte[] slice(long from, long to) {
    return Arrays.copyOfRange(held, Math.toIntExact(from - start), Math.toIntExact(to - start));
  }

  /** Forgets what stands before an offset. */
  void forgetBefore(long offset) {
    int gone = Math.toIntExact(offset - start);
    length -= gone;
    byte[] target = held.length > USUAL && length < USUAL / 2 ? new byte[USUAL] : held;
    System.arraycopy(held, gone, target, 0, length);
    held = target;
    start = offset;
  }

  /** Everything from the mark to the end of the stream. */
  byte[] rest() throws IOException {
    parsed = false;
    byte[] buffer = new byte[USUAL];
    while (read(buffer, 0, buffer.length) >= 0) {
      // Reading is holding.
    }
    return slice(start, start + length);
  }
}
