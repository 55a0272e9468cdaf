package no.budstikke.pipeline.route;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Snapshots in few bytes: deflated with the words that stand in every one of them as dictionary.
 * The first byte names the dictionary, so that there can be another one some day.
 */
public final class SnapshotPack implements AutoCloseable {
  private static final byte FIRST = 1;
  private static final int LEVEL = 3;
  private static final int PIECE = 1024;
  private static final byte[] WORDS =
      """
      {"market":"SE","now":"2026-{"market":"NO","now":"2027-01-01T00:00:00.000000Z","versions":\
      {"rules":"SE-rules-2026.1","prices":"SE-usual-2026.1","rules":"NO-rules-2026.1","prices":\
      "NO-usual-2026.1","calendar":"","policy":""},"facts":{"number":"","kind":"CREDIT_NOTE"\
      "REMINDER","kind":"INVOICE","due":"2027-01-","amount":"currency":"SEK","currency":"NOK",\
      "claimable":false,"nationalId":false,"claimable":true,"nationalId":true,"efakturaKeys":true,\
      "customerNumber":true,"email":false,"email":true,"post":"DOMESTIC","protectedIdentity":false,\
      "bytes":0,"sheets":1,"wishes":[],"received":"2027-"},"world":{"answers":{"avtalegiro":\
      "efaktura":"kivra":{"answer":"UNKNOWN","answer":"NO","answer":"YES","source":"avtalegiro",\
      "source":"kivra","source":"efaktura","at":"2027-","expires":"2027-","detail":"","since":"20"},\
      "paused":[],"unhealthy":[],"refused":{},"emailSuppressed":false,"status":"ORDINARY",\
      "preferred":[],"optedOut":[]}}
      """
          .getBytes(StandardCharsets.US_ASCII);

  private final Deflater deflater = new Deflater(LEVEL, true);

  /** The text in few bytes. */
  public byte[] pack(String text) {
    deflater.reset();
    deflater.setDictionary(WORDS);
    deflater.setInput(text.getBytes(StandardCharsets.UTF_8));
    deflater.finish();
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    packed.write(FIRST);
    byte[] piece = new byte[PIECE];
    while (!deflater.finished()) {
      packed.write(piece, 0, deflater.deflate(piece));
    }
    return packed.toByteArray();
  }

  /** The text again. */
  public static String unpack(byte[] packed) {
    if (packed.length == 0 || packed[0] != FIRST) {
      throw new IllegalStateException("A snapshot was packed by another version.");
    }
    Inflater inflater = new Inflater(true);
    try {
      inflater.setDictionary(WORDS);
      inflater.setInput(packed, 1, packed.length - 1);
      ByteArrayOutputStream text = new ByteArrayOutputStream();
      byte[] piece = new byte[PIECE];
      while (!inflater.finished()) {
        int length = inflater.inflate(piece);
        if (length == 0 && !inflater.finished()) {
          throw new IllegalStateException("A stored snapshot has no end.");
        }
        text.write(piece, 0, length);
      }
      return text.toString(StandardCharsets.UTF_8);
    } catch (DataFormatException e) {
      throw new IllegalStateException("A stored snapshot is broken.", e);
    } finally {
      inflater.end();
    }
  }

  @Override
  public void close() {
    deflater.end();
  }
}
