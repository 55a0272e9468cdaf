package no.budstikke.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.zip.InflaterInputStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** RFC 1950 and 1951: whatever is pressed comes out of the library's own reader unchanged. */
class QuickPressProperties {
  private final QuickPress press = new QuickPress();

  @Property
  void anyBytesComeBackOneAfterAnother(@ForAll @Size(max = 4) List<byte[]> all) {
    for (byte[] plain : all) {
      assertThat(inflated(press.pressed(plain))).isEqualTo(plain);
    }
  }

  @Property
  void repetitionsOfAnyLengthAndDistanceComeBack(
      @ForAll @IntRange(min = 1, max = 40_000) int distance,
      @ForAll @IntRange(min = 0, max = 600) int length,
      @ForAll long seed) {
    byte[] plain = new byte[distance + length + 7];
    new Random(seed).nextBytes(plain);
    for (int i = 0; i < length; i++) {
      plain[distance + i] = plain[i];
    }

    assertThat(inflated(press.pressed(plain))).isEqualTo(plain);
  }

  @Property
  void fewLettersComeBack(
      @ForAll @IntRange(max = 70_000) int size,
      @ForAll @IntRange(min = 1, max = 6) int letters,
      @ForAll long seed) {
    Random random = new Random(seed);
    byte[] plain = new byte[size];
    for (int i = 0; i < size; i++) {
      plain[i] = (byte) (random.nextInt(letters) * 37);
    }

    assertThat(inflated(press.pressed(plain))).isEqualTo(plain);
  }

  @Example
  void whatRepeatsItselfTakesLittleRoom() {
    byte[] plain =
        "/TD<</MCID 17>>BDC 42.96 0 Td(25)Tj EMC\n".repeat(250).getBytes(StandardCharsets.US_ASCII);

    assertThat(press.pressed(plain)).hasSizeLessThan(plain.length / 20);
    assertThat(press.pressed(plain)).isEqualTo(new QuickPress().pressed(plain));
  }

  private static byte[] inflated(byte[] pressed) {
    try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(pressed))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
