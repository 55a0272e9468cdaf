package no.budstikke.documents.profile;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * How much a PDF swells when it is opened. The library unpacks streams into memory without asking
 * how large they become, so that is found out before.
 */
final class PdfWeight {
  /** Unpacked bytes of all streams together. */
  private static final long MOST = 100_000_000;

  /** Deflate and its kin cannot do better. */
  private static final long HIGHEST_RATIO = 1100;

  private static final Pattern STREAM = Pattern.compile("stream\\r?\\n");
  private static final Pattern PACKED = Pattern.compile("FlateDecode|/Fl\\b|LZWDecode|/LZW\\b");
  private static final int DICTIONARY_REACH = 400;

  private PdfWeight() {}

  static boolean isTooMuch(byte[] file) {
    String text = new String(file, StandardCharsets.ISO_8859_1);
    Matcher streams = STREAM.matcher(text);
    long weight = 0;
    while (streams.find() && weight <= MOST) {
      if (!text.startsWith("end", Math.max(0, streams.start() - 3))) {
        String dictionary =
            text.substring(Math.max(0, streams.start() - DICTIONARY_REACH), streams.start());
        weight += weight(file, streams.end(), afterLastObject(dictionary), text);
      }
    }
    return weight > MOST;
  }

  private static String afterLastObject(String text) {
    return text.substring(Math.max(0, text.lastIndexOf(" obj")));
  }

  private static long weight(byte[] file, int from, String dictionary, String text) {
    int end = text.indexOf("endstream", from);
    long packed = (long) (end < 0 ? file.length : end) - from;
    long packers = PACKED.matcher(dictionary).results().count();
    if (packers == 0) {
      return 0;
    }
    long measured = packers == 1 ? inflated(file, from) : -1;
    return measured >= 0 ? measured : packed * HIGHEST_RATIO * (packers > 1 ? HIGHEST_RATIO : 1);
  }

  /** The size of a stream once unpacked, or -1 when it is not simply deflated. */
  private static long inflated(byte[] file, int from) {
    try (Inflater inflater = new Inflater()) {
      inflater.setInput(file, from, file.length - from);
      byte[] scratch = new byte[65_536];
      long size = 0;
      while (!inflater.finished() && size <= MOST) {
        int read = inflater.inflate(scratch);
        if (read == 0) {
          return size == 0 ? -1 : size;
        }
        size += read;
      }
      return size;
    } catch (DataFormatException e) {
      return -1;
    }
  }
}
