package no.budstikke.pipeline.route;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import no.budstikke.core.request.Content;
import no.budstikke.core.transform.Prepared;

/**
 * How the bytes of a delivery lie in the store together with their slip: format (1 byte), media
 * type, slip (count, then key and value), contents up to the end.
 */
public final class PreparedFormat {
  private static final int FORMAT = 1;

  private PreparedFormat() {}

  /** The bytes to store. */
  public static byte[] write(Prepared prepared) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(prepared.content().size() + 256);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(FORMAT);
      out.writeUTF(prepared.mediaType());
      out.writeInt(prepared.slip().size());
      for (Map.Entry<String, String> entry : new TreeMap<>(prepared.slip()).entrySet()) {
        out.writeUTF(entry.getKey());
        out.writeUTF(entry.getValue());
      }
      out.write(prepared.content().bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The delivery's bytes and slip again. */
  public static Prepared read(byte[] stored) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(stored))) {
      if (in.readByte() != FORMAT) {
        throw new IllegalStateException("A delivery was stored by a newer version.");
      }
      String mediaType = in.readUTF();
      Map<String, String> slip = new HashMap<>();
      for (int left = in.readInt(); left > 0; left--) {
        slip.put(in.readUTF(), in.readUTF());
      }
      return new Prepared(Content.of(in.readAllBytes()), mediaType, slip);
    } catch (IOException e) {
      throw new UncheckedIOException("A stored delivery is cut off.", e);
    }
  }
}
