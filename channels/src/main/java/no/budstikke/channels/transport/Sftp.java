package no.budstikke.channels.transport;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.StreamSupport;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.OpenMode;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;

/**
 * A file server and the sessions with it, kept open between calls. Safe for many threads. Every
 * failure says whether something may have happened.
 */
public final class Sftp implements AutoCloseable {
  private static final String UNFINISHED = ".tmp";

  private final SftpDoor door;
  private final ConcurrentLinkedDeque<SftpClient> free = new ConcurrentLinkedDeque<>();
  private volatile boolean closed;

  public Sftp(SftpSettings settings) {
    this.door = new SftpDoor(settings);
  }

  /** One thing to be done in a session. */
  private interface Task<T> {
    T run(SftpClient client) throws IOException;
  }

  /**
   * Lays a file into a folder: first under a temporary name, then, when all of it is there, under
   * its own. A file that has the name already is never replaced.
   *
   * @throws SftpFailure with {@code UNKNOWN} only when the last step was asked for and not answered
   */
  public void upload(String folder, String name, byte[] content) throws SftpFailure {
    String whole = folder + "/" + name;
    String unfinished = whole + UNFINISHED;
    inSession(
        "UPLOAD",
        session -> {
          put(session, unfinished, content);
          rename(session, unfinished, whole);
          return whole;
        });
  }

  /** The files of a folder in the order of their names; unfinished ones are left out. */
  public List<RemoteFile> list(String folder) throws SftpFailure {
    return inSession("LIST", session -> listed(session, folder));
  }

  /** The size of a file; empty when it is surely not there. */
  public Optional<Long> size(String folder, String name) throws SftpFailure {
    return inSession(
        "STAT",
        session -> {
          try {
            return Optional.of(session.stat(folder + "/" + name).getSize());
          } catch (SftpException e) {
            if (isAbsent(e)) {
              return Optional.<Long>empty();
            }
            throw e;
          }
        });
  }

  /**
   * A file's content.
   *
   * @param limit in bytes
   * @return empty when the file is larger than the limit
   */
  public Optional<byte[]> read(String folder, String name, int limit) throws SftpFailure {
    return inSession(
        "READ",
        session -> {
          try (InputStream file = session.read(folder + "/" + name)) {
            byte[] content = file.readNBytes(limit + 1);
            return content.length > limit ? Optional.<byte[]>empty() : Optional.of(content);
          }
        });
  }

  @Override
  public void close() {
    closed = true;
    for (SftpClient client = free.poll(); client != null; client = free.poll()) {
      leave(client);
    }
    door.close();
  }

  private static void put(SftpClient session, String path, byte[] content) throws IOException {
    session.put(
        new ByteArrayInputStream(content),
        path,
        OpenMode.Create,
        OpenMode.Truncate,
        OpenMode.Write);
    if (session.stat(path).getSize() != content.length) {
      throw new IOException("The size is not what was written.");
    }
  }

  private static void rename(SftpClient session, String from, String to) throws IOException {
    try {
      session.rename(from, to);
    } catch (SftpException refused) {
      throw refused;
    } catch (IOException e) {
      throw new SftpFailure(SftpFailure.Kind.UNKNOWN, "RENAME", e);
    }
  }

  /** In a session kept from before, when there is one that has not been closed. */
  private <T> T inSession(String code, Task<T> task) throws SftpFailure {
    SftpClient kept = free.poll();
    while (kept != null && !kept.isOpen()) {
      kept = free.poll();
    }
    return run(kept == null ? door.open() : kept, code, task);
  }

  private <T> T run(SftpClient client, String code, Task<T> task) throws SftpFailure {
    try {
      T result = task.run(client);
      keep(client);
      return result;
    } catch (SftpFailure known) {
      leave(client);
      throw known;
    } catch (SftpException answered) {
      keep(client);
      throw new SftpFailure(kindOf(answered), code, answered);
    } catch (IOException e) {
      leave(client);
      throw new SftpFailure(SftpFailure.Kind.NOT_REACHED, code, e);
    }
  }

  private void keep(SftpClient client) {
    if (closed) {
      leave(client);
    } else {
      free.push(client);
    }
  }

  private static List<RemoteFile> listed(SftpClient session, String folder) throws IOException {
    try {
      return StreamSupport.stream(session.readEntries(folder).spliterator(), false)
          .filter(entry -> entry.getAttributes().isRegularFile())
          .filter(entry -> !entry.getFilename().endsWith(UNFINISHED))
          .filter(entry -> !entry.getFilename().endsWith(".part"))
          .map(
              entry ->
                  new RemoteFile(
                      entry.getFilename(),
                      entry.getAttributes().getSize(),
                      entry.getAttributes().getModifyTime().toInstant()))
          .sorted(Comparator.comparing(RemoteFile::name))
          .toList();
    } catch (UncheckedIOException e) {
      // The library's iterator cannot throw it otherwise: a file went away while it was listed.
      throw e.getCause();
    }
  }

  private static SftpFailure.Kind kindOf(SftpException answer) {
    boolean ours = isAbsent(answer) || answer.getStatus() == SftpConstants.SSH_FX_PERMISSION_DENIED;
    return ours ? SftpFailure.Kind.NOT_ALLOWED : SftpFailure.Kind.NOT_REACHED;
  }

  private static boolean isAbsent(SftpException answer) {
    return answer.getStatus() == SftpConstants.SSH_FX_NO_SUCH_FILE
        || answer.getStatus() == SftpConstants.SSH_FX_NO_SUCH_PATH;
  }

  private static void leave(SftpClient client) {
    try {
      client.close();
    } catch (IOException alreadyGone) {
      // There is nothing left to close.
    }
  }
}
