package no.budstikke.channels.kivra;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.budstikke.channels.transport.Outbox;
import no.budstikke.channels.transport.OutboxPlace;
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
 * Fetches settlement files, each once, in the order they were laid. They stay where they are. One
 * that does not add up, or cannot be read, is named on the page and passed over whole. Source:
 * Kivra, section 11.
 */
final class SettlementFiles implements Replies {
  private static final Logger LOG = LoggerFactory.getLogger(SettlementFiles.class);
  private static final int FILES_AT_ONCE = 100;
  private static final int LARGEST = 64_000_000;

  private final Outbox outbox;
  private final Settlement settlement;
  private final KivraSettings.Settlements settings;
  private final InstantSource clock;
  private Instant next = Instant.MIN;

  SettlementFiles(
      Sftp sftp,
      KivraSettings.Settlements settings,
      KivraSettings.Environment environment,
      InstantSource clock) {
    this.outbox = new Outbox(sftp, settings.folder(), settings.quiet(), LARGEST, clock);
    this.settlement = new Settlement(environment);
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public synchronized ReplyPage repliesAfter(ReplyCursor cursor, int limit) {
    Instant now = clock.instant();
    if (now.isBefore(next)) {
      return new ReplyPage(List.of(), cursor, false);
    }
    Page page = new Page(OutboxPlace.read(cursor.value()).orElse(OutboxPlace.START), limit);
    try {
      for (RemoteFile file : outbox.behind(page.place)) {
        if (page.isFull()) {
          break;
        }
        page.take(file, read(file));
      }
      next = page.more ? next : now.plus(settings.every());
    } catch (SftpFailure silent) {
      // What was read so far stands; the rest is read next time.
      LOG.warn("Kivra's settlement files cannot be read: {}", silent.code());
      next = now.plus(settings.every());
    }
    return page.made(cursor);
  }

  private Settlement.Found read(RemoteFile file) throws SftpFailure {
    Optional<byte[]> content = outbox.content(file);
    return content
        .map(settlement::read)
        .orElseGet(() -> new Settlement.Found.Unreadable("it is too large"));
  }

  /** A page being filled; a file may go on over several. */
  private final class Page {
    private final List<Reply> replies = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();
    private final int limit;
    private OutboxPlace place;
    private int files;
    private boolean more;

    Page(OutboxPlace place, int limit) {
      this.place = place;
      this.limit = limit;
    }

    boolean isFull() {
      more = more || replies.size() >= limit || files >= FILES_AT_ONCE;
      return more;
    }

    void take(RemoteFile file, Settlement.Found found) {
      files++;
      switch (found) {
        case Settlement.Found.Payments(var all) -> take(file, all);
        case Settlement.Found.Unreadable(var problem) -> {
          String sentence = "File " + Outbox.shown(file) + " is passed over: " + problem + ".";
          LOG.warn("{}", sentence);
          unreadable.add(sentence);
          place = OutboxPlace.of(file, OutboxPlace.ALL);
        }
      }
    }

    private void take(RemoteFile file, List<Reply> all) {
      int taken = Math.min(place.takenOf(file), all.size());
      int end = Math.min(all.size(), taken + limit - replies.size());
      replies.addAll(all.subList(taken, end));
      more = end < all.size();
      place = OutboxPlace.of(file, more ? end : OutboxPlace.ALL);
      if (!more) {
        outbox.forget();
      }
    }

    ReplyPage made(ReplyCursor before) {
      return new ReplyPage(
          replies,
          unreadable,
          place.equals(OutboxPlace.START) ? before : new ReplyCursor(place.text()),
          more);
    }
  }
}
