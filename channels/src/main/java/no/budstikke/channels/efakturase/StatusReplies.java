package no.budstikke.channels.efakturase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.budstikke.channels.efakturase.file.StatusFile;
import no.budstikke.channels.efakturase.file.StatusFile.Reason;
import no.budstikke.channels.efakturase.file.StatusFile.State;
import no.budstikke.channels.efakturase.file.StatusFile.Status;
import no.budstikke.channels.efakturase.file.StatusLines;
import no.budstikke.channels.efakturase.file.UnreadableFile;
import no.budstikke.channels.transport.Outbox;
import no.budstikke.channels.transport.OutboxPlace;
import no.budstikke.channels.transport.RemoteFile;
import no.budstikke.channels.transport.Sftp;
import no.budstikke.channels.transport.SftpFailure;
import no.budstikke.core.choose.ReasonCode;
import no.budstikke.core.followup.Outcome;
import no.budstikke.core.followup.Replies;
import no.budstikke.core.followup.Reply;
import no.budstikke.core.followup.ReplyCursor;
import no.budstikke.core.followup.ReplyPage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads states of documents from the outbox, and gives up doubts in which nobody has found an
 * explanation. Source: Swedish e-faktura, sections 8.2 and 8.3.
 */
final class StatusReplies implements Replies {
  private static final Logger LOG = LoggerFactory.getLogger(StatusReplies.class);
  private static final int FILES_AT_ONCE = 100;

  private final Sftp sftp;
  private final EfakturaSeSettings settings;
  private final Outbox outbox;
  private final java.time.InstantSource clock;
  private final Reasons reasons;

  StatusReplies(Sftp sftp, EfakturaSeSettings settings, java.time.InstantSource clock) {
    this.sftp = sftp;
    this.settings = settings;
    this.outbox = settings.outbox(sftp, clock);
    this.clock = clock;
    this.reasons = new Reasons(settings.tables().reasons());
  }

  /** Where states lie. */
  static boolean isStatus(RemoteFile file) {
    return file.name().contains(StatusLines.FORMAT);
  }

  @Override
  public synchronized ReplyPage repliesAfter(ReplyCursor cursor, int limit) {
    Page page = new Page(Bookmark.of(cursor), limit);
    try {
      int files = 0;
      for (RemoteFile file : outbox.behind(page.bookmark.place())) {
        if (page.isFull() || files == FILES_AT_ONCE) {
          page.more = true;
          break;
        }
        files++;
        page.take(file, isStatus(file) ? statuses(file, page) : List.of());
      }
      outbox.forget();
      giveUp(page);
    } catch (SftpFailure silent) {
      // What was read so far stands; the rest is read next time.
      LOG.warn("The distributor's outbox cannot be read: {}", silent.code());
    }
    return new ReplyPage(page.replies, page.unreadable, page.bookmark.cursor(), page.more);
  }

  private void giveUp(Page page) {
    for (Doubt doubt : page.bookmark.doubts()) {
      if (page.more || page.isFull() || !doubt.isOver(clock.instant())) {
        return;
      }
      page.replies.add(doubt.reply());
      page.bookmark = page.bookmark.without(doubt);
    }
  }

  private List<Told> statuses(RemoteFile file, Page page) throws SftpFailure {
    Optional<byte[]> content = outbox.content(file);
    try {
      if (content.isEmpty()) {
        page.complain(file, "it is too large");
        return List.of();
      }
      StatusFile read = StatusLines.read(content.get());
      List<Told> told = new ArrayList<>();
      for (Status status : read.statuses()) {
        if (status.state() == State.FILE_REJECTED) {
          told.add(wholeFile(read, status, page));
        } else {
          told.add(one(read, status));
        }
      }
      return told;
    } catch (UnreadableFile e) {
      page.complain(file, e.why());
      return List.of();
    }
  }

  /** A reply, and the doubt it leaves; neither when it is about nothing of ours. */
  private record Told(Optional<Reply> reply, Optional<Doubt> doubt) {}

  private Told one(StatusFile file, Status status) {
    String reference = FileName.reference(file.fui(), status.batch(), status.document().orElse(""));
    Outcome outcome =
        switch (status.state()) {
          case RECEIVED -> new Outcome.FileValid();
          case ACCEPTED -> new Outcome.Accepted();
          case DELIVERED -> new Outcome.Delivered();
          case REJECTED, FILE_REJECTED -> rejection(reason(status));
        };
    Reply reply =
        new Reply(
            word(status) + ":" + reference,
            new Reply.Subject.OfReference(reference),
            outcome,
            status.at());
    Optional<Doubt> doubt =
        outcome instanceof Outcome.Doubtful(var code)
            ? Optional.of(Doubt.since(status.at(), code, reference))
            : Optional.empty();
    return new Told(Optional.of(reply), doubt);
  }

  /** All documents of the batch that are not yet delivered (section 8.2). */
  private Told wholeFile(StatusFile file, Status status, Page page) throws SftpFailure {
    Optional<FileName> name = ours(file.fui(), status.batch());
    if (name.isEmpty()) {
      page.unreadable.add("A rejection is about a batch that is not ours: " + status.batch() + ".");
      return new Told(Optional.empty(), Optional.empty());
    }
    Reason reason = reason(status);
    Outcome outcome =
        reasons.of(reason) == ReasonClass.CONFIG
            ? new Outcome.Misconfigured(reason.code())
            : new Outcome.RejectedData(reason.code());
    return new Told(
        Optional.of(
            new Reply(
                word(status) + ":" + file.fui() + "/" + status.batch(),
                new Reply.Subject.OfTransmission(name.get().transmission()),
                outcome,
                status.at())),
        Optional.empty());
  }

  private Outcome rejection(Reason reason) {
    return switch (reasons.of(reason)) {
      case RECIPIENT_UNKNOWN ->
          new Outcome.NotDeliverable(ReasonCode.SE_NOT_SIGNED_UP, reason.code());
      case DATA -> new Outcome.RejectedData(reason.code());
      case DUPLICATE -> new Outcome.HadBefore(reason.code());
      case CONFIG -> new Outcome.Misconfigured(reason.code());
      case UNKNOWN -> new Outcome.Doubtful(reason.code());
    };
  }

  private static Reason reason(Status status) {
    return status.reason().orElseGet(() -> new Reason("NONE", ""));
  }

  private static String word(Status status) {
    return status.state().name().toLowerCase(java.util.Locale.ROOT);
  }

  /** Our file of this batch, which the distributor has taken or is about to take. */
  private Optional<FileName> ours(String fui, String batch) throws SftpFailure {
    List<RemoteFile> files = new ArrayList<>(sftp.list(settings.folders().inbox()));
    if (!settings.folders().archive().isBlank()) {
      files.addAll(sftp.list(settings.folders().archive()));
    }
    return files.stream()
        .flatMap(file -> FileName.read(file.name()).stream())
        .filter(name -> name.fui().equals(fui) && name.batch().equals(batch))
        .findFirst();
  }

  /** A page being filled. */
  private static final class Page {
    private final List<Reply> replies = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();
    private final int limit;
    private Bookmark bookmark;
    private boolean more;

    Page(Bookmark bookmark, int limit) {
      this.bookmark = bookmark;
      this.limit = limit;
    }

    boolean isFull() {
      return replies.size() >= limit;
    }

    void complain(RemoteFile file, String why) {
      String sentence = "File " + Outbox.shown(file) + " is passed over: " + why + ".";
      LOG.warn("{}", sentence);
      unreadable.add(sentence);
    }

    void take(RemoteFile file, List<Told> told) {
      int taken = Math.min(bookmark.place().takenOf(file), told.size());
      int end = Math.min(told.size(), taken + limit - replies.size());
      for (Told one : told.subList(taken, end)) {
        one.reply().ifPresent(replies::add);
        one.doubt().ifPresent(doubt -> bookmark = bookmark.with(doubt));
      }
      more |= end < told.size();
      bookmark = bookmark.at(OutboxPlace.of(file, end < told.size() ? end : OutboxPlace.ALL));
    }
  }
}
