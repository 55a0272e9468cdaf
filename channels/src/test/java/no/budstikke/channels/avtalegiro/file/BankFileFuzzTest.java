package no.budstikke.channels.avtalegiro.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class BankFileFuzzTest {
  private static final int FILES = 20_000;
  private static final long SEED = 20_260_227;
  private static final byte[] PIECE =
      "NY210088\r\n0000000 -ø\n".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);

  @Test
  void noDamageMakesTheReaderThrowHangOrHandOutHalfAFile() {
    Assertions.assertTimeoutPreemptively(Duration.ofMinutes(5), BankFileFuzzTest::readDamaged);
  }

  private static void readDamaged() throws IOException {
    Random random = new Random(SEED);
    List<byte[]> files = new ArrayList<>();
    for (Script script : Cases.all().values()) {
      files.add(script.write());
    }
    int accepted = 0;
    for (int i = 0; i < FILES; i++) {
      byte[] damaged = damaged(files.get(i % files.size()), random);
      for (Strictness strictness : Strictness.values()) {
        accepted += read(damaged, strictness);
      }
    }
    assertThat(accepted).as("some damage is harmless, most is not").isBetween(500, FILES);
  }

  private static int read(byte[] damaged, Strictness strictness) throws IOException {
    BankFile file = Script.check(damaged, strictness);
    if (!file.isAccepted()) {
      assertThat(file.errors().getFirst().record()).isPositive();
      return 0;
    }
    List<Part> parts = new ArrayList<>();
    file.forEach(parts::add);
    assertThat(parts.getFirst()).isInstanceOf(Transmission.class);
    assertThat(parts.getLast()).isInstanceOf(TransmissionEnd.class);
    return 1;
  }

  private static byte[] damaged(byte[] file, Random random) {
    byte[] bytes = file.clone();
    for (int i = random.nextInt(3); i >= 0; i--) {
      bytes = once(bytes, random);
    }
    return bytes;
  }

  private static byte[] once(byte[] file, Random random) {
    int place = random.nextInt(file.length);
    byte[] bytes = file.clone();
    switch (random.nextInt(6)) {
      case 0 -> bytes[place] = (byte) random.nextInt(256);
      case 1 -> bytes[place] = PIECE[random.nextInt(PIECE.length)];
      case 2 -> bytes[place] ^= (byte) (1 << random.nextInt(8));
      case 3 -> bytes = java.util.Arrays.copyOf(file, Math.max(1, place));
      case 4 -> {
        int length = Math.min(PIECE.length, file.length - place);
        System.arraycopy(PIECE, 0, bytes, place, length);
      }
      default -> {
        int from = random.nextInt(file.length);
        int length = Math.min(82 * (1 + random.nextInt(3)), file.length - Math.max(from, place));
        System.arraycopy(file, from, bytes, place, length);
      }
    }
    return bytes;
  }
}
