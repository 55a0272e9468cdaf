package no.budstikke.channels.transport.counterpart;

import static java.nio.file.StandardOpenOption.APPEND;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
  private static final Received FIRST = received("a");
  private static final Received SECOND = received("b");

  @TempDir private Path folder;

  @Test
  void everyLineIsInTheFileAtOnceForOtherProcesses() {
    try (Journal journal = Journal.in(folder)) {
      journal.add(FIRST);
      assertThat(Journal.read(folder)).containsExactly(FIRST);
      journal.add(FIRST);
      assertThat(Journal.read(folder)).containsExactly(FIRST, FIRST);
    }
  }

  @Test
  void aHalfLineOfAKilledCounterpartNeverWas() throws IOException {
    try (Journal journal = Journal.in(folder)) {
      journal.add(FIRST);
    }
    Files.writeString(folder.resolve("received.tsv"), "b\tabc", APPEND);

    assertThat(Journal.read(folder)).containsExactly(FIRST);
    try (Journal journal = Journal.in(folder)) {
      journal.add(SECOND);
      assertThat(journal.received()).isEqualTo(List.of(FIRST, SECOND));
    }
    assertThat(Journal.read(folder)).containsExactly(FIRST, SECOND);
  }

  @Test
  void whatCameInAFileIsFoundByIt() {
    try (Journal journal = Journal.in(folder)) {
      journal.add(new Received("a", "00", Instant.EPOCH, "x.zip"));
      journal.add(new Received("b", "00", Instant.EPOCH, "y.zip"));

      assertThat(journal.keysWithin("x.zip")).containsExactly("a");
    }
  }

  private static Received received(String key) {
    return new Received(key, "00", Instant.EPOCH, "");
  }
}
