package no.budstikke.pipeline.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableFilesTest {
  @TempDir Path directory;

  @Test
  void aFileIsReplacedAsAWholeAndNothingIsLeftBesideIt() throws IOException {
    Path file = directory.resolve("a/b/file");
    DurableFiles.createDirectories(directory.resolve("a/b"));
    DurableFiles.write(file, "first, and longer", Access.READABLE_FILE);
    DurableFiles.write(file, "second", Access.OWNER_FILE);
    assertThat(file).hasContent("second");
    assertThat(Access.isOpenToOthers(file)).isFalse();
    assertThat(directory.resolve("a/b").toFile().list()).containsExactly("file");
  }

  @Test
  void whatAKillLeftBehindIsNoHindrance() throws IOException {
    Files.writeString(directory.resolve("file.new"), "half of i");
    DurableFiles.write(directory.resolve("file"), "whole", Access.OWNER_FILE);
    assertThat(directory.resolve("file")).hasContent("whole");
  }

  @Test
  void aCopyIsTheSame() throws IOException {
    Files.write(directory.resolve("one"), new byte[100_000]);
    DurableFiles.copy(directory.resolve("one"), directory.resolve("other"), Access.OWNER_FILE);
    assertThat(directory.resolve("other")).hasSameBinaryContentAs(directory.resolve("one"));
  }

  @Test
  void lettingOthersPassChangesNothingElse() throws IOException {
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-x---"));
    Access.letPass(directory);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
        .isEqualTo("rwxr-x--x");
  }

  @Test
  void aTreeIsDeletedWithoutFollowingLinks() throws IOException {
    Path kept = Files.writeString(directory.resolve("kept"), "x");
    Path tree = Files.createDirectories(directory.resolve("tree/deep"));
    Files.createSymbolicLink(tree.resolve("link"), kept);
    Trees.delete(directory.resolve("tree"));
    Trees.delete(directory.resolve("never"));
    assertThat(directory.toFile().list()).containsExactly("kept");
  }
}
