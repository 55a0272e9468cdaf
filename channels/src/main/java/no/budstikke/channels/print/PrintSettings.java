package no.budstikke.channels.print;

import java.time.Duration;
import no.budstikke.channels.transport.SftpSettings;
import no.budstikke.core.journey.Traits;
import no.budstikke.documents.picture.PrintProfiles;

/**
 * How this installation works with its print house, for all issuers.
 *
 * @param server the print house's file server
 * @param directory ours there, with {@code in}, {@code read}, {@code ack}, {@code status} and
 *     {@code returns} below it; empty for the folder we log in to
 * @param limits when a batch is full
 * @param delivery when a batch is closed, and how it is laid
 * @param quiet a receipt file that was changed within this time is left for later
 * @param profiles that issuers can agree on
 * @param test whether batches are marked as tests, not to be printed
 */
public record PrintSettings(
    SftpSettings server,
    String directory,
    Limits limits,
    Delivery delivery,
    Duration quiet,
    PrintProfiles profiles,
    boolean test) {
  public PrintSettings {
    if (quiet.isNegative()) {
      throw new IllegalArgumentException("A wait is not negative.");
    }
    directory = directory.endsWith("/") ? directory.replaceAll("/+$", "") : directory;
  }

  /**
   * With batches that are closed so long after their first letter, and nothing laid beside them.
   */
  public PrintSettings(
      SftpSettings server,
      String directory,
      Limits limits,
      Duration longestWait,
      Duration quiet,
      boolean test) {
    this(
        server,
        directory,
        limits,
        new Delivery(new Traits.Closing.After(longestWait), Marker.NONE),
        quiet,
        PrintProfiles.SHIPPED,
        test);
  }

  /**
   * How batches travel.
   *
   * @param closing when one is closed: at the house's cut-off, or so long after its first letter
   * @param marker what is laid when the batch is there
   */
  public record Delivery(Traits.Closing closing, Marker marker) {}

  /** What a print house wants to see beside a batch that is there whole (mail and print 3.10). */
  public enum Marker {
    /** Nothing: the rename is enough. */
    NONE,
    /** An empty file of the batch's name with {@code .done}. */
    DONE,
    /** Its SHA-256 in a file of its name with {@code .sha256}. */
    SHA256
  }

  /** With batches of 500 letters or 32 MB, and ten minutes of waiting. */
  public static PrintSettings of(SftpSettings server, String directory, boolean test) {
    return new PrintSettings(
        server, directory, Limits.USUAL, Duration.ofMinutes(10), Duration.ZERO, test);
  }

  /**
   * How much goes together.
   *
   * @param letters most letters in a batch
   * @param bytes most bytes of letters in a batch
   * @param sheets most sheets in one letter
   */
  public record Limits(int letters, long bytes, int sheets) {
    /** 500 letters, 32 MB, 99 sheets. */
    public static final Limits USUAL = new Limits(500, 32_000_000, 99);

    public Limits {
      if (letters < 1 || bytes < 1 || sheets < 1) {
        throw new IllegalArgumentException("A limit is positive.");
      }
      if (letters > LetterId.MOST_LETTERS || sheets > LetterId.MOST_SHEETS) {
        throw new IllegalArgumentException("A letter's id has no room for so many.");
      }
    }
  }

  String folder(String name) {
    return directory.isEmpty() ? name : directory + "/" + name;
  }
}
