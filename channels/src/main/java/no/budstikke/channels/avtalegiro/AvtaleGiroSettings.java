package no.budstikke.channels.avtalegiro;

import java.time.Duration;
import no.budstikke.channels.transport.Outbox;
import no.budstikke.channels.transport.SftpSettings;

/**
 * How this installation exchanges files with the operator, for all issuers.
 *
 * @param server the operator's file server
 * @param folders where the files are laid there
 * @param limits when a transmission is full, and what is too large to be read
 * @param longestWait a claim waits at most so long for its transmission to be closed
 * @param quiet a file of the operator that was changed within this time is left for later; two
 *     seconds or more where the names of its files do not grow
 */
public record AvtaleGiroSettings(
    SftpSettings server, Folders folders, Limits limits, Duration longestWait, Duration quiet) {
  public AvtaleGiroSettings {
    if (longestWait.isNegative() || quiet.isNegative()) {
      throw new IllegalArgumentException("A wait is not negative.");
    }
  }

  /** With the usual folders and limits, ten minutes of waiting and five seconds of quiet. */
  public static AvtaleGiroSettings of(SftpSettings server) {
    return new AvtaleGiroSettings(
        server, Folders.USUAL, Limits.USUAL, Duration.ofMinutes(10), Duration.ofSeconds(5));
  }

  Outbox.Folder outbox() {
    return new Outbox.Folder(folders.outbox(), limits.file(), quiet);
  }

  /**
   * Folders at the operator.
   *
   * @param inbox where we lay files
   * @param archive where the operator moves what it has taken; empty when it shows us no such
   *     folder: then a file that is gone from the inbox proves nothing
   * @param outbox where it lays files for us
   */
  public record Folders(String inbox, String archive, String outbox) {
    /** {@code in}, {@code archive} and {@code out}. */
    public static final Folders USUAL = new Folders("in", "archive", "out");

    public Folders {
      if (inbox.isBlank() || outbox.isBlank() || inbox.equals(outbox) || inbox.equals(archive)) {
        throw new IllegalArgumentException("Inbox, archive and outbox are three folders.");
      }
    }
  }

  /**
   * How much goes together.
   *
   * @param claims most claims in a transmission
   * @param bytes most bytes of claims in a transmission
   * @param file most bytes of a file of the operator
   */
  public record Limits(int claims, long bytes, int file) {
    /** 50 000 claims, 64 MB; files of 64 MB. */
    public static final Limits USUAL = new Limits(50_000, 64_000_000, 64_000_000);

    public Limits {
      if (claims < 1 || claims > 99_999 || bytes < 1 || file < 1) {
        throw new IllegalArgumentException("A limit is positive, and of claims below 100 000.");
      }
    }
  }
}
