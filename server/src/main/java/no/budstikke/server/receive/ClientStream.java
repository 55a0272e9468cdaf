package no.budstikke.server.receive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What comes from a client; remembers whether it was the client that broke off. */
final class ClientStream extends FilterInputStream {
  private boolean broken;

  ClientStream(InputStream in) {
    super(in);
  }

  boolean broken() {
    return broken;
  }

  @Override
  public int read() throws IOException {
    try {
      return in.read();
    } catch (IOException e) {
      broken = true;
      throw e;
    }
  }

  @Override
  public int read(byte[] bytes, int at, int length) throws IOException {
    try {
      return in.read(bytes, at, length);
    } catch (IOException e) {
      broken = true;
      throw e;
    }
  }
}
