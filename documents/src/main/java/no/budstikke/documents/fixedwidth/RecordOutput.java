package no.budstikke.documents.fixedwidth;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Records on their way out, each ended by CR LF. The columns of a record are written in place, from
 * {@link #begin} until the next one begins. Source: AvtaleGiro, section 2.
 */
public final class RecordOutput {
  private static final int ROOM = 1 << 14;

  private final OutputStream out;
  private final byte[] bytes = new byte[ROOM];
  private int filled;
  private long records;

  /** Writes to this stream, which stays the caller's to close. */
  public RecordOutput(OutputStream out) {
    this.out = out;
  }

  /** Begins a record and tells where it stands in {@link #bytes}. */
  public int begin(Layout layout) throws IOException {
    int length = layout.length();
    if (filled + length + 2 > ROOM) {
      drain();
    }
    int at = filled;
    layout.begin(bytes, at);
    bytes[at + length] = '\r';
    bytes[at + length + 1] = '\n';
    filled = at + length + 2;
    records++;
    return at;
  }

  /** What the columns write to. */
  public byte[] bytes() {
    return bytes;
  }

  /** How many records have begun. */
  public long records() {
    return records;
  }

  /** Hands on everything begun so far. */
  public void flush() throws IOException {
    drain();
    out.flush();
  }

  private void drain() throws IOException {
    out.write(bytes, 0, filled);
    filled = 0;
  }
}
