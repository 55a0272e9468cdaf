package no.budstikke.bench;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A batch of any number of documents that exists only while it is read. */
public final class BatchStream extends InputStream {
  private static final int LINES = 3;

  private final long documents;
  private long next;
  private byte[] current;
  private int at;

  /** So many documents. */
  public BatchStream(long documents) {
    this.documents = documents;
    String header =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            + "<b2c:Batch xmlns:b2c=\"urn:budstikke:b2c:1\">\n"
            + "<b2c:Header><b2c:ID>bench</b2c:ID><b2c:Count>"
            + documents
            + "</b2c:Count></b2c:Header>\n";
    this.current = header.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int from, int wanted) {
    if (at == current.length && !advance()) {
      return -1;
    }
    int given = Math.min(wanted, current.length - at);
    System.arraycopy(current, at, target, from, given);
    at += given;
    return given;
  }

  private boolean advance() {
    if (next > documents) {
      return false;
    }
    current =
        next < documents
            ? Invoices.invoice(next, LINES)
            : "</b2c:Batch>\n".getBytes(StandardCharsets.UTF_8);
    next++;
    at = 0;
    return true;
  }
}
