package no.budstikke.pipeline.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyFileTest {
  private static final byte[] ROW = "row 7".getBytes(UTF_8);

  @TempDir Path directory;

  private KeyFile file() {
    return new KeyFile(directory.resolve("secrets").resolve("keys"));
  }

  @Test
  void theFirstStartMakesAFileForItsOwnerAlone() throws IOException {
    KeyRing ring = file().readOrCreate();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file().path())))
        .isEqualTo("rw-------");
    assertThat(file().readOrCreate()).isEqualTo(ring);
  }

  @Test
  void twoNodesThatStartAtOnceGetTheSameKeys() throws Exception {
    try (ExecutorService nodes = Executors.newFixedThreadPool(8)) {
      List<Future<KeyRing>> rings =
          IntStream.range(0, 8).mapToObj(_ -> nodes.submit(file()::readOrCreate)).toList();
      for (Future<KeyRing> ring : rings) {
        assertThat(ring.get()).isEqualTo(file().read());
      }
    }
  }

  @Test
  void rotationSealsWithTheNewKeyAndStillOpensWhatTheOldOneSealed() {
    KeyRing before = file().readOrCreate();
    byte[] old = new Sealer(before).seal("eleven digits".getBytes(UTF_8), ROW);

    KeyRing after = file().rotate();

    assertThat(after.current()).isEqualTo(2);
    assertThat(new Sealer(after).open(old, ROW)).isEqualTo("eleven digits".getBytes(UTF_8));
    assertThat(after.identity()).isEqualTo(before.identity());
    byte[] fresh = new Sealer(after).seal(ROW, ROW);
    assertThatThrownBy(() -> new Sealer(before).open(fresh, ROW))
        .isInstanceOf(KeyRefusal.class)
        .hasMessageContaining("key 2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----"})
  void aFileOpenToOthersIsRefused(String letters) throws IOException {
    file().readOrCreate();
    Files.setPosixFilePermissions(file().path(), PosixFilePermissions.fromString(letters));
    assertThatThrownBy(() -> file().readOrCreate())
        .isInstanceOf(KeyRefusal.class)
        .hasMessageContaining("600");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "budstikke-keys 1\n",
        "budstikke-keys 2\ncurrent 1\n",
        "budstikke-keys 1\ncurrent 1\nsealing 1 c2hvcnQ=\nlookup c2hvcnQ=\n",
        "budstikke-keys 1\ncurrent one\n"
      })
  void aDamagedFileIsRefusedAndNeverReplaced(String content) throws IOException {
    file().readOrCreate();
    Files.writeString(file().path(), content);
    assertThatThrownBy(() -> file().readOrCreate()).isInstanceOf(KeyRefusal.class);
    assertThat(file().path()).hasContent(content);
  }

  @Test
  void twoInstallationsHaveDifferentIdentities() {
    KeyRing one = file().readOrCreate();
    KeyRing other = new KeyFile(directory.resolve("other")).readOrCreate();
    assertThat(one.identity()).hasSize(16).isNotEqualTo(other.identity());
  }

  @Test
  void aRingDoesNotPrintItsKeys() {
    assertThat(file().readOrCreate()).hasToString("KeyRing");
  }
}
