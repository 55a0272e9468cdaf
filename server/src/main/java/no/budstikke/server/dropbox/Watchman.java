package no.budstikke.server.dropbox;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.CopyOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import no.budstikke.core.request.IssuerId;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.Handle;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.jspecify.annotations.Nullable;

/**
 * Watches what issuers do: which files are being written at this moment, for not everybody renames;
 * and keeps the folders as they are, without links.
 */
final class Watchman implements SftpEventListener {
  private final Set<String> open = ConcurrentHashMap.newKeySet();
  private final Runnable bell;

  /**
   * Nothing is open yet.
   *
   * @param bell rung when something may have been laid
   */
  Watchman(Runnable bell) {
    this.bell = bell;
  }

  /** Whether somebody is writing the file of this name. */
  boolean isOpen(IssuerId issuer, String name) {
    return open.contains(issuer.value() + "/in/" + name);
  }

  @Override
  public void open(ServerSession session, String remoteHandle, Handle handle) {
    if (handle instanceof FileHandle file) {
      open.add(seen(session, file.getFile()));
    }
  }

  @Override
  public void closed(
      ServerSession session, String remoteHandle, Handle handle, @Nullable Throwable thrown) {
    if (handle instanceof FileHandle file) {
      open.remove(seen(session, file.getFile()));
      bell.run();
    }
  }

  @Override
  public void moving(
      ServerSession session, Path source, Path target, Collection<CopyOption> options)
      throws IOException {
    refuseFolders(source);
    refuseFolders(target);
  }

  @Override
  public void moved(
      ServerSession session,
      Path source,
      Path target,
      Collection<CopyOption> options,
      @Nullable Throwable thrown) {
    bell.run();
  }

  @Override
  public void removing(ServerSession session, Path path, boolean isDirectory) throws IOException {
    refuseFolders(path);
  }

  @Override
  public void creating(ServerSession session, Path path, Map<String, ?> attributes)
      throws IOException {
    throw new AccessDeniedException("No folders are made here.");
  }

  @Override
  public void linking(ServerSession session, Path source, Path target, boolean symbolic)
      throws IOException {
    throw new AccessDeniedException("No links are made here.");
  }

  /** What lies at the top is ours. */
  private static void refuseFolders(Path path) throws IOException {
    if (path.toAbsolutePath().normalize().getNameCount() < 2) {
      throw new AccessDeniedException("The folders stay as they are.");
    }
  }

  /** The issuer sees a root of its own. */
  private static String seen(ServerSession session, Path path) {
    return session.getUsername() + path.toAbsolutePath().normalize();
  }
}
