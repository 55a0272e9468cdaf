package no.budstikke.channels.avtalegiro;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.budstikke.channels.avtalegiro.file.BankFile;
import no.budstikke.channels.transport.Outbox;
import no.budstikke.channels.transport.RemoteFile;
import no.budstikke.channels.transport.Sftp;
import no.budstikke.channels.transport.SftpFailure;
import no.budstikke.core.followup.Replies;
import no.budstikke.core.followup.ReplyCursor;
import no.budstikke.core.followup.ReplyPage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads receipts and postings from the outbox, and tells what silence has come to mean when there
 * is nothing more to read. A file that cannot be understood is named on the page and passed over.
 */
final class BankReplies implements Replies {
  private static final Logger LOG = LoggerFactory.getLogger(BankReplies.class);

  private final Sftp sftp;
  private final AvtaleGiroSettings settings;
  private final Outbox outbox;
  private final InstantSource clock;
  private final Duration quiet;

  BankReplies(Sftp sftp, AvtaleGiroSettings settings, InstantSource clock) {
    this.sftp = sftp;
    this.settings = settings;
    this.outbox = new Outbox(sftp, settings.outbox(), clock);
    this.clock = clock;
    this.quiet = settings.quiet();
  }

  @Override
  public synchronized ReplyPage repliesAfter(ReplyCursor cursor, int limit) {
    RepliesPage page = new RepliesPage(Bookmark.of(cursor), limit);
    try {
      for (RemoteFile file : outbox.behind(page.place())) {
        if (!page.mayOpen()) {
          break;
        }
        read(file, page);
      }
      page.silence(heardUntil());
    } catch (SftpFailure silent) {
      // What was read so far stands; the rest is read next time.
      LOG.warn("The operator's outbox cannot be read: {}", silent.code());
    }
    return page.made();
  }

  /** Of what came later there may be files that have not been read yet. */
  private Instant heardUntil() {
    return clock.instant().minus(quiet);
  }

  private void read(RemoteFile file, RepliesPage page) throws SftpFailure {
    page.open(file);
    Optional<Found> byName = Found.byName(file.name());
    Found found = byName.isPresent() ? byName.get() : content(file);
    switch (found) {
      case Found.Bank(var bank) -> postings(bank, page);
      case Found.Receipts(var list) -> {
        if (ReceiptReplies.isOurs(list)) {
          ReceiptReplies.tell(list, page::offer);
          page.close(ReceiptReplies.pending(list));
        } else {
          page.passOver("it is about a file that is not ours");
        }
      }
      case Found.Name(var number) -> named(number, file, page);
      case Found.Unreadable(var problem) -> page.passOver(problem);
    }
    if (page.isDone()) {
      outbox.forget();
    }
  }

  private Found content(RemoteFile file) throws SftpFailure {
    return outbox
        .content(file)
        .map(Found::of)
        .orElseGet(() -> new Found.Unreadable("it is too large"));
  }

  private void named(String number, RemoteFile file, RepliesPage page) throws SftpFailure {
    List<FileName> meant = ours().stream().filter(name -> name.number().equals(number)).toList();
    if (meant.size() == 1) {
      page.offer(ReceiptReplies.byName(meant.getFirst(), file.modified()));
      page.close(Optional.of(Pending.after(file.modified(), meant.getFirst())));
    } else {
      page.passOver("it names a transmission number that is not one file's");
    }
  }

  /** Our files that the operator has taken or is about to take. */
  private List<FileName> ours() throws SftpFailure {
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

  private static void postings(BankFile bank, RepliesPage page) {
    try {
      bank.forEach(new Postings(page::offer));
    } catch (IOException e) {
      throw new UncheckedIOException("Memory cannot be read.", e);
    }
    page.close(Optional.empty());
  }
}
