package no.budstikke.pipeline.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.budstikke.core.request.Attachment;
import no.budstikke.core.request.Content;
import no.budstikke.core.validate.Submission;

/**
 * How a submission lies in the store, byte for byte: format (1 byte), metadata (count, then key and
 * value), document, companions (count, then role, name, media type, content). Texts and contents
 * have a length of four bytes before them.
 */
public final class SubmissionFormat {
  private static final int FORMAT = 1;

  private SubmissionFormat() {}

  /** The bytes to store. */
  public static byte[] write(Submission submission) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(submission.document().size() + 256);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(FORMAT);
      out.writeInt(submission.metadata().size());
      for (Map.Entry<String, String> entry : new TreeMap<>(submission.metadata()).entrySet()) {
        write(out, entry.getKey());
        write(out, entry.getValue());
      }
      write(out, submission.document().bytes());
      out.writeInt(submission.companions().size());
      for (Attachment companion : submission.companions()) {
        write(out, companion.role().name());
        write(out, companion.fileName());
        write(out, companion.mediaType());
        write(out, companion.content().bytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The submission again. */
  public static Submission read(byte[] stored) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(stored))) {
      if (in.readByte() != FORMAT) {
        throw new IllegalStateException("A submission was stored by a newer version.");
      }
      Map<String, String> metadata = new HashMap<>();
      for (int left = in.readInt(); left > 0; left--) {
        metadata.put(text(in), text(in));
      }
      Content document = Content.of(bytes(in));
      List<Attachment> companions = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        Attachment.Role role = Attachment.Role.valueOf(text(in));
        companions.add(new Attachment(role, text(in), text(in), Content.of(bytes(in))));
      }
      return new Submission(document, companions, metadata);
    } catch (IOException e) {
      throw new UncheckedIOException("A stored submission is cut off.", e);
    }
  }

  private static void write(DataOutputStream out, String text) throws IOException {
    write(out, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void write(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(bytes(in), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(DataInputStream in) throws IOException {
    int length = in.readInt();
    byte[] bytes = in.readNBytes(Math.max(0, length));
    if (bytes.length != length) {
      throw new IOException("Cut off.");
    }
    return bytes;
  }
}
