package no.budstikke.documents.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The smallest ICC profile that says sRGB. Source: ICC.1:2004-10 (version 4.2), sections 7, 9 and
 * 10; the colours of IEC 61966-2-1 adapted to D50.
 */
final class SrgbProfile {
  private static final int HEADER = 128;
  private static final int TAGS = 10;
  private static final int TABLE = 4 + 12 * TAGS;
  private static final int TEXT = 28 + 2 * 4;
  private static final int XYZ = 20;
  private static final int CURVE = 12 + 4 * 5;
  private static final int MATRIX = 8 + 4 * 9;
  private static final double[] WHITE = {0.96420, 1.0, 0.82491};
  private static final double[] ADAPTATION = {
    1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168
  };

  /** IEC 61966-2-1: gamma, then a, b, c, d of the two pieces. */
  private static final double[] PARAMETERS = {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045};

  private final byte[] bytes = new byte[HEADER + TABLE + TEXT + 4 * XYZ + CURVE + MATRIX];
  private final ByteBuffer out = ByteBuffer.wrap(bytes);
  private int place = HEADER + TABLE;
  private int tag = HEADER + 4;

  private SrgbProfile() {}

  static byte[] bytes() {
    SrgbProfile profile = new SrgbProfile();
    profile.header();
    profile.tags();
    return profile.bytes;
  }

  private void header() {
    out.putInt(0, out.capacity());
    out.putInt(8, 0x04200000);
    ascii(12, "mntrRGB XYZ ");
    out.putShort(24, (short) 2026).putShort(26, (short) 1).putShort(28, (short) 1);
    ascii(36, "acsp");
    numbers(68, WHITE);
    out.putInt(HEADER, TAGS);
  }

  private void tags() {
    text();
    xyz("wtpt", WHITE);
    xyz("rXYZ", 0.43607, 0.22249, 0.01392);
    xyz("gXYZ", 0.38515, 0.71687, 0.09708);
    xyz("bXYZ", 0.14307, 0.06061, 0.71410);
    int curve = place;
    ascii(curve, "para");
    out.putShort(curve + 8, (short) 3);
    numbers(curve + 12, PARAMETERS);
    entry("rTRC", curve, CURVE);
    entry("gTRC", curve, CURVE);
    entry("bTRC", curve, CURVE);
    place += CURVE;
    // A version 4 profile must tell how its colours were brought to D50; it also describes itself.
    ascii(place, "sf32");
    numbers(place + 8, ADAPTATION);
    entry("chad", place, MATRIX);
  }

  private void text() {
    ascii(place, "mluc");
    out.putInt(place + 8, 1).putInt(place + 12, 12);
    ascii(place + 16, "enUS");
    out.putInt(place + 20, 8).putInt(place + 24, 28);
    out.put(place + 28, "sRGB".getBytes(StandardCharsets.UTF_16BE));
    entry("desc", place, TEXT);
    entry("cprt", place, TEXT);
    place += TEXT;
  }

  private void xyz(String name, double... values) {
    ascii(place, "XYZ ");
    numbers(place + 8, values);
    entry(name, place, XYZ);
    place += XYZ;
  }

  private void entry(String name, int start, int size) {
    ascii(tag, name);
    out.putInt(tag + 4, start).putInt(tag + 8, size);
    tag += 12;
  }

  private void numbers(int start, double... values) {
    for (int i = 0; i < values.length; i++) {
      out.putInt(start + 4 * i, (int) Math.round(values[i] * 65_536));
    }
  }

  private void ascii(int start, String text) {
    out.put(start, text.getBytes(StandardCharsets.US_ASCII));
  }
}
