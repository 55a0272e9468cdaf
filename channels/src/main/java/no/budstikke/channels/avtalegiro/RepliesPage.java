package no.budstikke.channels.avtalegiro;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.budstikke.channels.transport.Outbox;
import no.budstikke.channels.transport.OutboxPlace;
import no.budstikke.channels.transport.RemoteFile;
import no.budstikke.core.followup.Reply;
import no.budstikke.core.followup.ReplyPage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A page of replies being filled, file by file; a file may go on over several pages. */
final class RepliesPage {
  private static final Logger LOG = LoggerFactory.getLogger(RepliesPage.class);
  private static final int FILES_AT_ONCE = 100;

  private final List<Reply> replies = new ArrayList<>();
  private final List<String> unreadable = new ArrayList<>();
  private final int limit;
  private Bookmark bookmark;
  private int files;
  private boolean more;

  private RemoteFile file = new RemoteFile("", 0, Instant.EPOCH);
  private int seen;
  private int known;
  private boolean overflown;

  RepliesPage(Bookmark bookmark, int limit) {
    this.bookmark = bookmark;
    this.limit = limit;
  }

  OutboxPlace place() {
    return bookmark.place();
  }

  /** Whether there is room for another file; without it there is more to read. */
  boolean mayOpen() {
    boolean room = replies.size() < limit && files < FILES_AT_ONCE && !overflown;
    more |= !room;
    return room;
  }

  void open(RemoteFile next) {
    files++;
    file = next;
    seen = 0;
    known = bookmark.place().takenOf(next);
    overflown = false;
  }

  /** Takes a reply of the open file, unless it was told before or there is no room. */
  void offer(Reply reply) {
    seen++;
    if (seen <= known) {
      return;
    }
    if (replies.size() < limit) {
      replies.add(reply);
      known = seen;
    } else {
      overflown = true;
    }
  }

  /** The open file has no more replies. */
  void close(Optional<Pending> pending) {
    if (overflown) {
      more = true;
      bookmark = bookmark.at(OutboxPlace.of(file, known));
    } else {
      bookmark = bookmark.expecting(pending).at(OutboxPlace.of(file, OutboxPlace.ALL));
    }
  }

  /** The open file cannot be used. */
  void passOver(String problem) {
    String sentence = "File " + Outbox.shown(file) + " is passed over: " + problem + ".";
    LOG.warn("{}", sentence);
    unreadable.add(sentence);
    close(Optional.empty());
  }

  /** Whether the open file is done. */
  boolean isDone() {
    return !overflown;
  }

  /** Everything has been read: what was to be told after silence is told now. */
  void silence(Instant now) {
    if (more) {
      return;
    }
    for (Pending pending : bookmark.pending()) {
      if (pending.isOver(now)) {
        if (replies.size() >= limit) {
          more = true;
          return;
        }
        replies.add(pending.reply());
        bookmark = bookmark.told(pending);
      }
    }
  }

  ReplyPage made() {
    return new ReplyPage(replies, unreadable, bookmark.cursor(), more);
  }
}
