package no.budstikke.channels.transport.counterpart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All a counterpart has received, in order, in a file that only grows. A line is in the file before
 * the sender hears of it, so a journal proves that nothing was lost and nothing came twice, whoever
 * was killed in between.
 */
public final class Journal implements AutoCloseable {
  private static final String NAME = "received.tsv";

  private final FileChannel file;
  private final List<Received> all;

  private Journal(FileChannel file, List<Received> all) {
    this.file = file;
    this.all = all;
  }

  /** The journal in this folder, begun or gone on with. */
  public static Journal in(Path folder) {
    try {
      Files.createDirectories(folder);
      Path path = folder.resolve(NAME);
      List<Received> before = new ArrayList<>(read(folder));
      FileChannel file =
          FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      // A half line is of a counterpart that was killed before it answered: it never was.
      long whole = before.stream().mapToLong(one -> one.line().length()).sum();
      file.truncate(whole).position(whole);
      return new Journal(file, before);
    } catch (IOException e) {
      throw new UncheckedIOException("A journal cannot be opened.", e);
    }
  }

  /** What a counterpart of this or another process has received so far; empty when nothing. */
  public static List<Received> read(Path folder) {
    Path path = folder.resolve(NAME);
    if (Files.notExists(path)) {
      return List.of();
    }
    try {
      String text = Files.readString(path, StandardCharsets.US_ASCII);
      Stream<String> lines = text.substring(0, text.lastIndexOf('\n') + 1).lines();
      return lines.map(Received::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("A journal cannot be read.", e);
    }
  }

  /** Writes one line. */
  public synchronized void add(Received received) {
    ByteBuffer line = ByteBuffer.wrap(received.line().getBytes(StandardCharsets.US_ASCII));
    try {
      while (line.hasRemaining()) {
        file.write(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("A journal cannot be written.", e);
    }
    all.add(received);
  }

  /** Everything so far, in order, doubles included. */
  public synchronized List<Received> received() {
    return List.copyOf(all);
  }

  /** The keys of everything that came in one file. */
  public synchronized Set<String> keysWithin(String file) {
    return all.stream()
        .filter(one -> one.within().equals(file))
        .map(Received::deliveryKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException("A journal cannot be closed.", e);
    }
  }
}
