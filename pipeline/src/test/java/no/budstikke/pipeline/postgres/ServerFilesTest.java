package no.budstikke.pipeline.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import no.budstikke.pipeline.postgres.DatabaseSettings.Embedded;
import no.budstikke.pipeline.postgres.DatabaseSettings.External;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerFilesTest {
  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({
    "Linux,      amd64,   /postgres-linux-x86_64.txz",
    "Linux,      aarch64, /postgres-linux-arm_64.txz",
    "Mac OS X,   x86_64,  /postgres-darwin-x86_64.txz",
    "Mac OS X,   aarch64, /postgres-darwin-arm_64.txz",
    "Windows 11, amd64,   /postgres-windows-x86_64.txz",
  })
  void eachSystemHasItsArchive(String system, String processor, String archive) {
    assertThat(ServerBinaries.archiveName(system, processor)).isEqualTo(archive);
  }

  @Test
  void programsThatWereLeftHalfWrittenAreUnpackedAgain() throws IOException {
    ServerBinaries whole = ServerBinaries.in(directory);
    long bytes = Files.size(whole.program("initdb"));
    Files.write(whole.program("initdb"), new byte[0]);
    assertThat(Files.size(ServerBinaries.in(directory).program("initdb"))).isEqualTo(bytes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1\n", "x\n/data\n0\n5432\n", "1\n/data\n0\n\n"})
  void aHalfWrittenPostmasterFileIsAsGoodAsNone(String content) throws IOException {
    Files.writeString(directory.resolve(PostmasterFile.NAME), content);
    assertThat(PostmasterFile.read(directory)).isEmpty();
  }

  @Test
  void aPostmasterFileTellsProcessAndPort() throws IOException {
    Files.writeString(directory.resolve(PostmasterFile.NAME), "17\n/data\n0\n5432\n\n127.0.0.1\n");
    assertThat(PostmasterFile.read(directory)).contains(new PostmasterFile(17, 5432));
    assertThat(new PostmasterFile(ProcessHandle.current().pid(), 1).isServer()).isFalse();
  }

  @Test
  void settingsThatCannotWorkAreRefused() {
    assertThatThrownBy(() -> new External("jdbc:h2:mem:x", "u", "p"))
        .isInstanceOf(DatabaseRefusal.class);
    assertThatThrownBy(() -> new Embedded(directory, 0, ZoneOffset.UTC, false))
        .isInstanceOf(DatabaseRefusal.class);
    assertThatThrownBy(() -> new Embedded(directory, 1, ZoneId.of("+02:00"), false))
        .isInstanceOf(DatabaseRefusal.class)
        .hasMessageContaining("Europe/Oslo");
  }

  @Test
  void passwordsAreNotPrinted() throws IOException {
    assertThat(new External("jdbc:postgresql://h/d?password=secret", "u", "secret"))
        .hasToString("External");
    Passwords passwords = Passwords.in(directory);
    assertThat(passwords).isEqualTo(Passwords.in(directory)).hasToString("Passwords");
    assertThat(passwords.keeper()).hasSize(48).isNotEqualTo(passwords.owner());
  }
}
