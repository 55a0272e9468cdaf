package no.budstikke.channels.kivra;

import java.util.List;
import java.util.stream.Stream;
import no.budstikke.core.followup.Replies;
import no.budstikke.core.followup.ReplyCursor;
import no.budstikke.core.followup.ReplyPage;

/**
 * All that Kivra tells: calls about payments, and settlement files where they are fetched. The
 * cursor holds how far both have been read.
 */
final class News implements Replies {
  private static final String BETWEEN = "|";

  private final Replies calls;
  private final Replies files;

  News(Replies calls, Replies files) {
    this.calls = calls;
    this.files = files;
  }

  @Override
  public ReplyPage repliesAfter(ReplyCursor cursor, int limit) {
    int between = cursor.value().indexOf(BETWEEN);
    String called = between < 0 ? cursor.value() : cursor.value().substring(0, between);
    ReplyCursor read =
        new ReplyCursor(cursor.value().substring(between < 0 ? called.length() : between + 1));
    ReplyPage first = calls.repliesAfter(new ReplyCursor(called), limit);
    int room = limit - first.replies().size();
    boolean full = first.more() || room <= 0;
    ReplyPage second = full ? new ReplyPage(List.of(), read, true) : files.repliesAfter(read, room);
    return new ReplyPage(
        Stream.concat(first.replies().stream(), second.replies().stream()).toList(),
        Stream.concat(first.unreadable().stream(), second.unreadable().stream()).toList(),
        cursor(first.next(), second.next()),
        first.more() || second.more());
  }

  private static ReplyCursor cursor(ReplyCursor called, ReplyCursor read) {
    return read.equals(ReplyCursor.BEGINNING)
        ? called
        : new ReplyCursor(called.value() + BETWEEN + read.value());
  }
}
