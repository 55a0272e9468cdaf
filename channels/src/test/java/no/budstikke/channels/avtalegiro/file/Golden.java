package no.budstikke.channels.avtalegiro.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An approved file. With {@code -Dgolden.write=true} it is written anew, and the test fails all the
 * same, so that no green run can have approved itself.
 */
record Golden(Path file) {
  static Golden of(String name) {
    return new Golden(Path.of("src/test/resources/golden/avtalegiro", name, "file.txt"));
  }

  byte[] bytes() throws IOException {
    return Files.readAllBytes(file);
  }

  void mustEqual(byte[] bytes) throws IOException {
    if (Boolean.getBoolean("golden.write")) {
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
      fail("Written anew, to be looked at: " + file);
    }
    assertThat(new String(bytes, ISO_8859_1)).isEqualTo(new String(bytes(), ISO_8859_1));
  }
}
