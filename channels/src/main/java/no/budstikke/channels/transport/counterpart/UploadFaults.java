package no.budstikke.channels.transport.counterpart;

import java.io.IOException;
import java.nio.file.CopyOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import no.budstikke.channels.transport.counterpart.Behaviour.Kind;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;
import org.apache.sshd.sftp.server.Handle;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.jspecify.annotations.Nullable;

/**
 * What goes wrong while a file is uploaded, when the table says so: a file is known by its name.
 */
final class UploadFaults implements SftpEventListener {
  private static final long SILENCE_MILLIS = 600_000;
  private static final Set<Kind> WHEN_LAID =
      Set.of(
          Kind.ACCEPT,
          Kind.REFUSE,
          Kind.TEMPFAIL,
          Kind.SILENT_BEFORE,
          Kind.SILENT_AFTER,
          Kind.DROP_BEFORE,
          Kind.DROP_AFTER,
          Kind.SLOW);

  private final Script script;
  private final Map<String, Behaviour> underWay = new ConcurrentHashMap<>();

  UploadFaults(Script script) {
    this.script = script;
  }

  @Override
  public void received(ServerSession session, int type, int id) throws IOException {
    if (script.about(Set.of(Kind.DOWN), "").kind() == Kind.DOWN) {
      throw hungUp(session);
    }
  }

  /** Half-way: all was written, and the file is still called unfinished. */
  @Override
  public void closing(ServerSession session, String handle, Handle file) throws IOException {
    String name = nameOf(file.getFile());
    boolean unfinished = name.endsWith(".tmp");
    Set<Kind> halfway = Set.of(Kind.ACCEPT, Kind.DROP_HALFWAY);
    if (unfinished && script.about(halfway, name.replace(".tmp", "")).kind() == Kind.DROP_HALFWAY) {
      throw hungUp(session);
    }
  }

  @Override
  public void moving(ServerSession session, Path from, Path to, Collection<CopyOption> options)
      throws IOException {
    String name = nameOf(to);
    Behaviour behaviour = script.about(WHEN_LAID, name);
    underWay.put(name, behaviour);
    switch (behaviour.kind()) {
      case REFUSE ->
          throw new SftpException(SftpConstants.SSH_FX_PERMISSION_DENIED, behaviour.word());
      case TEMPFAIL -> throw new SftpException(SftpConstants.SSH_FX_FAILURE, behaviour.word());
      case DROP_BEFORE -> throw hungUp(session);
      case SILENT_BEFORE -> {
        pause(SILENCE_MILLIS);
        throw hungUp(session);
      }
      default -> pause(behaviour.millis());
    }
  }

  @Override
  public void moved(
      ServerSession session,
      Path from,
      Path to,
      Collection<CopyOption> options,
      @Nullable Throwable failure)
      throws IOException {
    Behaviour behaviour = underWay.remove(nameOf(to));
    if (behaviour == null || failure != null) {
      return;
    }
    if (behaviour.kind() == Kind.DROP_AFTER) {
      throw hungUp(session);
    }
    if (behaviour.kind() == Kind.SILENT_AFTER) {
      pause(SILENCE_MILLIS);
      throw hungUp(session);
    }
  }

  private static IOException hungUp(ServerSession session) {
    session.close(true);
    return new IOException("Hung up as the table says.");
  }

  private static String nameOf(Path path) {
    return String.valueOf(path.getFileName());
  }

  private static void pause(long millis) {
    if (millis > 0) {
      try {
        Thread.sleep(millis);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
