package no.budstikke.pipeline.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One start or stop at a time: within this process by a lock, between processes by a file that the
 * kernel unlocks when a process dies.
 */
final class ServerLock implements AutoCloseable {
  private static final ReentrantLock HERE = new ReentrantLock();

  private final FileChannel channel;

  private ServerLock(FileChannel channel) {
    this.channel = channel;
  }

  static ServerLock take(ServerHome home) throws IOException {
    HERE.lock();
    try {
      Path file = home.base().resolve("start.lock");
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      channel.lock();
      return new ServerLock(channel);
    } catch (IOException e) {
      HERE.unlock();
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      HERE.unlock();
    }
  }
}
