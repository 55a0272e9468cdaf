package no.budstikke.cli.demo;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;

/** A stream as from an issuer with a poor line. */
final class SlowStream extends FilterOutputStream {
  private final int millis;

  SlowStream(OutputStream out, int millis) {
    super(out);
    this.millis = millis;
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    out.write(bytes, from, length);
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new InterruptedIOException();
    }
  }
}
