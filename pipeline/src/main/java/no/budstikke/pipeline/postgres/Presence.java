package no.budstikke.pipeline.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;

/**
 * Which nodes use a server: each process holds a shared lock on one file, and the last to leave can
 * take it alone. One channel per process, because closing any channel on a file drops all of a
 * process's locks on it. Called under {@link ServerLock} only.
 */
final class Presence {
  private static final Map<Path, Presence> HERE = new HashMap<>();

  private final FileChannel channel;
  private final FileLock lock;
  private int users = 1;

  private Presence(FileChannel channel) throws IOException {
    this.channel = channel;
    this.lock = share(channel);
  }

  private static FileLock share(FileChannel channel) throws IOException {
    return channel.lock(0, Long.MAX_VALUE, true);
  }

  static void enter(ServerHome home) throws IOException {
    Presence present = HERE.get(home.base());
    if (present != null) {
      present.users++;
      return;
    }
    Path file = home.base().resolve("nodes.lock");
    HERE.put(
        home.base(),
        new Presence(
            FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE)));
  }

  /** Leaves, and says whether nobody is left. */
  static boolean leaveAsLast(ServerHome home) throws IOException {
    Presence present = HERE.get(home.base());
    if (present == null || --present.users > 0) {
      return false;
    }
    HERE.remove(home.base());
    try (FileChannel channel = present.channel) {
      present.lock.release();
      FileLock alone = channel.tryLock();
      return alone != null;
    }
  }
}
