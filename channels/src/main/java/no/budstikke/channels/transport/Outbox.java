package no.budstikke.channels.transport;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.budstikke.core.request.Content;

/**
 * The folder in which a counterpart lays files for us. They stay where they are. The last one read
 * is kept, because a long one is read page by page.
 */
public final class Outbox {
  private final Sftp sftp;
  private final Folder folder;
  private final InstantSource clock;
  private Optional<Kept> kept = Optional.empty();

  private record Kept(RemoteFile file, Content content) {}

  /**
   * Which folder, and how it is read.
   *
   * @param path the folder
   * @param largest most bytes of a file
   * @param quiet a file that was changed within this time is left for later
   */
  public record Folder(String path, int largest, Duration quiet) {}

  /** The outbox there. */
  public Outbox(Sftp sftp, Folder folder, InstantSource clock) {
    this.sftp = sftp;
    this.folder = folder;
    this.clock = clock;
  }

  /** What is to be read after this place, in order; what may still be written to is left out. */
  public List<RemoteFile> behind(OutboxPlace place) throws SftpFailure {
    Instant quietSince = clock.instant().minus(folder.quiet());
    return sftp.list(folder.path()).stream()
        .filter(place::isBefore)
        .filter(file -> folder.quiet().isZero() || !file.modified().isAfter(quietSince))
        .sorted(
            Comparator.comparingLong((RemoteFile file) -> file.modified().getEpochSecond())
                .thenComparing(RemoteFile::name))
        .toList();
  }

  /** All of a file; empty when it is too large. */
  public synchronized Optional<byte[]> content(RemoteFile file) throws SftpFailure {
    if (kept.isPresent() && kept.get().file().equals(file)) {
      return kept.map(one -> one.content().bytes());
    }
    kept = Optional.empty();
    Optional<byte[]> content = sftp.read(folder.path(), file.name(), folder.largest());
    kept = content.map(bytes -> new Kept(file, Content.of(bytes)));
    return content;
  }

  /** What was kept is not needed any more. */
  public synchronized void forget() {
    kept = Optional.empty();
  }

  /** A file's name as it may stand in a sentence. */
  public static String shown(RemoteFile file) {
    return file.name().replaceAll("[^A-Za-z0-9._-]", "?");
  }
}
