package no.budstikke.channels.efakturase;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.budstikke.channels.efakturase.invoice.Bank;
import no.budstikke.channels.efakturase.invoice.Wire;
import no.budstikke.channels.transport.Outbox;
import no.budstikke.channels.transport.Sftp;
import no.budstikke.channels.transport.SftpSettings;
import no.budstikke.core.journey.Traits;

/**
 * How this installation works with its distributor, for all issuers. What the specification only
 * assumes stands here: {@code wire}, {@code limits} and {@code tables}.
 *
 * @param server the distributor's file server
 * @param folders where the files are laid there
 * @param limits when a file is full, and what is too large
 * @param rhythm when files are closed and read
 * @param wire how invoices are written
 * @param tables banks and codes that the distributor has told
 * @param yesToAll where the register of consumers who get e-invoices from everybody is asked; off
 *     without
 * @param copies our own address, below which consumers open copies of their invoices; none without
 */
public record EfakturaSeSettings(
    SftpSettings server,
    Folders folders,
    Limits limits,
    Rhythm rhythm,
    Wire wire,
    Tables tables,
    Optional<URI> yesToAll,
    Optional<URI> copies) {

  /** With everything as it is assumed. */
  public static EfakturaSeSettings of(SftpSettings server) {
    return new EfakturaSeSettings(
        server,
        Folders.USUAL,
        Limits.USUAL,
        Rhythm.USUAL,
        Wire.USUAL,
        Tables.USUAL,
        Optional.empty(),
        Optional.empty());
  }

  Outbox outbox(Sftp sftp, InstantSource clock) {
    return new Outbox(sftp, folders.outbox(), rhythm.quiet(), limits.read(), clock);
  }

  /**
   * Folders at the distributor.
   *
   * @param inbox where we lay invoices and answers
   * @param archive where it moves what it has taken; empty when it shows us no such folder
   * @param outbox where it lays registrations and states
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
   * How much goes together (Swedish e-faktura, section 6.4).
   *
   * @param documents most documents in a file
   * @param bytes most bytes of a file
   * @param document most bytes of a document
   * @param read most bytes of a file of the distributor
   */
  public record Limits(int documents, long bytes, int document, int read) {
    /** 5 000 documents, 50 MB; documents of 1 MB; files of 64 MB. */
    public static final Limits USUAL = new Limits(5_000, 50_000_000, 1_000_000, 64_000_000);

    public Limits {
      if (documents < 1 || bytes < 1 || document < 1 || read < 1) {
        throw new IllegalArgumentException("A limit is positive.");
      }
    }
  }

  /**
   * When files are closed and read.
   *
   * @param closing when a file that is not full is closed
   * @param quiet a file of the distributor that was changed within this time is left for later
   */
  public record Rhythm(Traits.Closing closing, Duration quiet) {
    /** Ten minutes after the first document; five seconds. */
    public static final Rhythm USUAL =
        new Rhythm(new Traits.Closing.After(Duration.ofMinutes(10)), Duration.ofSeconds(5));

    public Rhythm {
      if (quiet.isNegative()) {
        throw new IllegalArgumentException("A wait is not negative.");
      }
    }
  }

  /**
   * What the distributor has told.
   *
   * @param banks besides the usual ones
   * @param reasons classes of its codes, besides the usual ones
   */
  public record Tables(List<Bank> banks, Map<String, ReasonClass> reasons) {
    /** Nothing. */
    public static final Tables USUAL = new Tables(List.of(), Map.of());

    public Tables {
      banks = List.copyOf(banks);
      reasons = Map.copyOf(reasons);
    }
  }
}
