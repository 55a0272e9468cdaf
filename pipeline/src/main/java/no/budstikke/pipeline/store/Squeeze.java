package no.budstikke.pipeline.store;

import java.util.Arrays;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Fast compression, only where it helps: XML shrinks to a fifth, a PDF or a picture not at all. */
final class Squeeze {
  private static final int TRIAL = 8 << 10;
  private static final int SHORTEST = 128;

  private Squeeze() {}

  /** The content deflated, if that saves an eighth at least. */
  static Optional<byte[]> smaller(byte[] content) {
    if (content.length < SHORTEST) {
      return Optional.empty();
    }
    boolean hopeless = content.length > 2 * TRIAL && deflate(content, TRIAL).isEmpty();
    return hopeless ? Optional.empty() : deflate(content, content.length);
  }

  private static Optional<byte[]> deflate(byte[] content, int length) {
    try (Deflater deflater = new Deflater(Deflater.BEST_SPEED, true)) {
      deflater.setInput(content, 0, length);
      deflater.finish();
      byte[] output = new byte[length - length / 8];
      int filled = deflater.deflate(output);
      return deflater.finished() ? Optional.of(Arrays.copyOf(output, filled)) : Optional.empty();
    }
  }

  /** The content again, if these bytes give exactly that many. */
  static Optional<byte[]> restore(byte[] deflated, int length) {
    byte[] content = new byte[length];
    try (Inflater inflater = new Inflater(true)) {
      inflater.setInput(deflated);
      int filled = inflater.inflate(content);
      // A stream that was cut, or that would give more, is not the one that was written.
      boolean whole =
          filled == length && (inflater.finished() || inflater.inflate(new byte[1]) == 0);
      return whole ? Optional.of(content) : Optional.empty();
    } catch (DataFormatException _) {
      return Optional.empty();
    }
  }
}
