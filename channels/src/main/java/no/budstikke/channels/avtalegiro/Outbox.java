package no.budstikke.channels.avtalegiro;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.budstikke.channels.transport.RemoteFile;
import no.budstikke.channels.transport.Sftp;
import no.budstikke.channels.transport.SftpFailure;
import no.budstikke.core.request.Content;

/**
 * The folder in which the operator lays files for us. They stay where they are. The last one read
 * is kept, because a long one is read page by page.
 */
final class Outbox {
  private final Sftp sftp;
  private final AvtaleGiroSettings settings;
  private final InstantSource clock;
  private Optional<Kept> kept = Optional.empty();

  private record Kept(RemoteFile file, Content content) {}

  Outbox(Sftp sftp, AvtaleGiroSettings settings, InstantSource clock) {
    this.sftp = sftp;
    this.settings = settings;
    this.clock = clock;
  }

  /** What is to be read after this place, in order; what may still be written to is left out. */
  List<RemoteFile> behind(Bookmark.Place place) throws SftpFailure {
    Instant quietSince = clock.instant().minus(settings.quiet());
    return sftp.list(settings.folders().outbox()).stream()
        .filter(place::isBefore)
        .filter(file -> settings.quiet().isZero() || !file.modified().isAfter(quietSince))
        .sorted(
            Comparator.comparingLong((RemoteFile file) -> file.modified().getEpochSecond())
                .thenComparing(RemoteFile::name))
        .toList();
  }

  /** All of a file; empty when it is too large. */
  synchronized Optional<byte[]> content(RemoteFile file) throws SftpFailure {
    if (kept.isPresent() && kept.get().file().equals(file)) {
      return kept.map(one -> one.content().bytes());
    }
    kept = Optional.empty();
    Optional<byte[]> content =
        sftp.read(settings.folders().outbox(), file.name(), settings.limits().file());
    kept = content.map(bytes -> new Kept(file, Content.of(bytes)));
    return content;
  }

  /** What was kept is not needed any more. */
  synchronized void forget() {
    kept = Optional.empty();
  }

  /** Our files that the operator has taken or is about to take. */
  List<FileName> ours() throws SftpFailure {
    List<RemoteFile> files = new ArrayList<>(sftp.list(settings.folders().inbox()));
    if (!settings.folders().archive().isBlank()) {
      files.addAll(sftp.list(settings.folders().archive()));
    }
    return files.stream()
        .map(file -> FileName.read(file.name()))
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  /** A file's name as it may stand in a sentence. */
  static String shown(RemoteFile file) {
    return file.name().replaceAll("[^A-Za-z0-9._-]", "?");
  }
}
