package no.budstikke.pipeline.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes that a power cut cannot halve: content to the disk, then the name, then the directory. */
public final class DurableFiles {
  private DurableFiles() {}

  /** Puts a small file in place, whole or not at all, replacing an older one. */
  public static void write(Path file, byte[] content, Access access) throws IOException {
    put(file, access, channel -> writeAll(channel, ByteBuffer.wrap(content)));
  }

  /** Puts a copy of a file in place, whole or not at all. */
  public static void copy(Path source, Path file, Access access) throws IOException {
    put(file, access, channel -> Files.copy(source, Channels.newOutputStream(channel)));
  }

  private interface Content {
    void writeTo(FileChannel channel) throws IOException;
  }

  private static void put(Path file, Access access, Content content) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    Files.createFile(fresh);
    access.set(fresh);
    try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
      content.writeTo(channel);
      channel.force(true);
    }
    moveInPlace(fresh, file);
  }

  /** As {@link #write(Path, byte[], Access)}, with UTF-8 text. */
  public static void write(Path file, String content, Access access) throws IOException {
    write(file, content.getBytes(StandardCharsets.UTF_8), access);
  }

  /** Writes every byte; a channel may take fewer at a time. */
  public static void writeAll(FileChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  /** Gives a file whose content is on the disk its final name in the same directory, for good. */
  public static void moveInPlace(Path fresh, Path file) throws IOException {
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    syncDirectory(parent(file));
  }

  /** Brings the names in a directory to the disk. Windows does so by itself and lets nobody ask. */
  public static void syncDirectory(Path directory) throws IOException {
    if (Access.hasLetters()) {
      try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  /** Makes a directory and its missing parents, for good. */
  public static void createDirectories(Path directory) throws IOException {
    if (Files.isDirectory(directory)) {
      return;
    }
    Path parent = parent(directory);
    createDirectories(parent);
    Files.createDirectories(directory);
    syncDirectory(parent);
  }

  private static Path parent(Path path) {
    return path.toAbsolutePath().resolve("..").normalize();
  }
}
