package no.budstikke.channels.transport;

import java.time.Duration;
import java.util.Optional;
import no.budstikke.core.deliver.DeliveryResult;

/**
 * Lays files into a counterpart's inbox. One whose name and size are there already was laid before
 * and is not laid again. Safe for many threads.
 */
public final class FileDrop {
  private static final Duration SOON = Duration.ofMinutes(1);

  private final Sftp sftp;
  private final String inbox;
  private final String archive;

  /**
   * A way to lay files.
   *
   * @param inbox where they are laid
   * @param archive where the counterpart moves what it has taken; empty when it shows no such
   *     folder
   */
  public FileDrop(Sftp sftp, String inbox, String archive) {
    this.sftp = sftp;
    this.inbox = inbox;
    this.archive = archive;
  }

  /** Lays a file; empty when it is there, whole, and else why it is not known to be. */
  public Optional<DeliveryResult> lay(String name, byte[] file) {
    try {
      Optional<Long> before = sizeThere(name);
      if (before.isPresent() && before.get() != file.length) {
        return Optional.of(new DeliveryResult.Misconfigured("NAME_TAKEN"));
      }
      if (before.isEmpty()) {
        sftp.upload(inbox, name, file);
      }
      return Optional.empty();
    } catch (SftpFailure failure) {
      return Optional.of(result(failure));
    }
  }

  /** Looked for first where it is laid and then where it is moved to, never between. */
  public Optional<Long> sizeThere(String name) throws SftpFailure {
    Optional<Long> waiting = sftp.size(inbox, name);
    return waiting.isPresent() || archive.isBlank() ? waiting : sftp.size(archive, name);
  }

  private static DeliveryResult result(SftpFailure failure) {
    return switch (failure.kind()) {
      case NOT_REACHED -> new DeliveryResult.NotReached(SOON, failure.code());
      case NOT_ALLOWED -> new DeliveryResult.Misconfigured(failure.code());
      case UNKNOWN -> new DeliveryResult.Unknown(failure.code());
    };
  }
}
