package no.budstikke.channels.print;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import no.budstikke.channels.transport.RemoteFile;
import no.budstikke.channels.transport.Sftp;
import no.budstikke.channels.transport.SftpFailure;
import no.budstikke.core.followup.Replies;
import no.budstikke.core.followup.Reply;
import no.budstikke.core.followup.ReplyCursor;
import no.budstikke.core.followup.ReplyPage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what the print house has laid into its boxes, in order, from a bookmark. Files stay where
 * they are. One that cannot be understood is named on the page and passed over.
 */
final class PrintReceipts implements Replies {
  private static final Logger LOG = LoggerFactory.getLogger(PrintReceipts.class);
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,200}\\.json");
  private static final int FILES_AT_ONCE = 100;

  private final Sftp sftp;
  private final PrintSettings settings;
  private final InstantSource clock;

  PrintReceipts(Sftp sftp, PrintSettings settings, InstantSource clock) {
    this.sftp = sftp;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public ReplyPage repliesAfter(ReplyCursor cursor, int limit) {
    Page page = new Page(Bookmark.of(cursor), limit);
    try {
      for (Box box : Box.values()) {
        readBox(box, page);
      }
    } catch (SftpFailure silent) {
      // What was read so far stands; the rest is read next time.
      LOG.warn("The print house cannot be read: {}", silent.code());
    }
    return new ReplyPage(page.replies, page.unreadable, page.bookmark.cursor(), page.full);
  }

  private void readBox(Box box, Page page) throws SftpFailure {
    Instant quietSince = clock.instant().minus(settings.quiet());
    for (RemoteFile file : sftp.list(settings.folder(box.folder()))) {
      if (!NAME.matcher(file.name()).matches() || !page.bookmark.in(box).isBefore(file.name())) {
        continue;
      }
      boolean unquiet = !settings.quiet().isZero() && file.modified().isAfter(quietSince);
      if (unquiet) {
        // Later names wait, too: the bookmark could not come back to this one.
        return;
      }
      if (page.isFull()) {
        return;
      }
      page.take(box, file.name(), read(box, file.name()));
    }
  }

  private ReceiptFile.Reading read(Box box, String name) throws SftpFailure {
    Optional<byte[]> content = sftp.read(settings.folder(box.folder()), name, Json.LARGEST_FILE);
    return content
        .map(bytes -> ReceiptFile.read(box, bytes))
        .orElseGet(() -> ReceiptFile.Reading.unreadable("it is too large"));
  }

  /** A page being filled. */
  private static final class Page {
    private final List<Reply> replies = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();
    private final int limit;
    private Bookmark bookmark;
    private int files;
    private boolean full;

    Page(Bookmark bookmark, int limit) {
      this.bookmark = bookmark;
      this.limit = limit;
    }

    boolean isFull() {
      full = full || replies.size() >= limit || files >= FILES_AT_ONCE;
      return full;
    }

    void take(Box box, String name, ReceiptFile.Reading reading) {
      files++;
      reading.problem().ifPresent(problem -> complain(box, name, problem));
      int taken = bookmark.in(box).takenOf(name);
      List<Reply> fresh =
          reading
              .replies()
              .subList(Math.min(taken, reading.replies().size()), reading.replies().size());
      int room = limit - replies.size();
      if (fresh.size() <= room) {
        replies.addAll(fresh);
        bookmark = bookmark.at(box, name, Bookmark.Place.ALL);
      } else {
        replies.addAll(fresh.subList(0, room));
        bookmark = bookmark.at(box, name, taken + room);
        full = true;
      }
    }

    private void complain(Box box, String name, String problem) {
      String sentence =
          "Receipt " + box.folder() + "/" + name + " is passed over: " + problem + ".";
      LOG.warn("{}", sentence);
      unreadable.add(sentence);
    }
  }
}
