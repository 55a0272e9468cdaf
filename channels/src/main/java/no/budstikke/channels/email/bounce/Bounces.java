package no.budstikke.channels.email.bounce;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import no.budstikke.core.followup.CallBook;
import no.budstikke.core.followup.Replies;
import no.budstikke.core.followup.Reply;
import no.budstikke.core.followup.ReplyCursor;
import no.budstikke.core.followup.ReplyPage;

/** What mail that came back has told, from a bookmark. */
public final class Bounces implements Replies {
  private final BounceReader reader;
  private final CallBook kept;
  private final InstantSource clock;

  /** Reads what has been kept. */
  public Bounces(BounceReader reader, CallBook kept, InstantSource clock) {
    this.reader = reader;
    this.kept = kept;
    this.clock = clock;
  }

  @Override
  public ReplyPage repliesAfter(ReplyCursor cursor, int limit) {
    long last = cursor.value().matches("\\d{1,18}") ? Long.parseLong(cursor.value()) : 0;
    List<CallBook.Entry> entries = kept.after(last, limit);
    List<Reply> replies = new ArrayList<>();
    List<String> odd = new ArrayList<>();
    for (CallBook.Entry entry : entries) {
      switch (reader.read(entry.body())) {
        case Returned.News(var delivery, var outcome) ->
            replies.add(
                new Reply(
                    "returned-mail-" + entry.number(),
                    new Reply.Subject.OfDelivery(delivery),
                    outcome,
                    clock.instant()));
        case Returned.Note _ -> {}
        case Returned.Odd _ ->
            odd.add("Returned mail " + entry.number() + " is passed over: it cannot be read.");
      }
    }
    return entries.isEmpty()
        ? new ReplyPage(List.of(), cursor, false)
        : new ReplyPage(
            replies,
            odd,
            new ReplyCursor(Long.toString(entries.getLast().number())),
            entries.size() >= limit);
  }
}
