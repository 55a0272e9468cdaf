package no.budstikke.channels.avtalegiro;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.budstikke.channels.avtalegiro.file.BankFile;
import no.budstikke.channels.transport.Outbox;
import no.budstikke.channels.transport.OutboxPlace;
import no.budstikke.channels.transport.RemoteFile;
import no.budstikke.channels.transport.Sftp;
import no.budstikke.channels.transport.SftpFailure;
import no.budstikke.core.followup.ReplyCursor;
import no.budstikke.core.mandate.MandateNews;
import no.budstikke.core.mandate.MandatePage;
import no.budstikke.core.mandate.Mandates;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads orders of mandates from the outbox, one piece of news for each order. Lists and postings in
 * the same folder are not its concern. Source: AvtaleGiro, section 5.
 */
final class MandateExtracts implements Mandates {
  private static final Logger LOG = LoggerFactory.getLogger(MandateExtracts.class);
  private static final int FILES_AT_ONCE = 100;

  private final Outbox outbox;

  MandateExtracts(Sftp sftp, AvtaleGiroSettings settings, java.time.InstantSource clock) {
    this.outbox = new Outbox(sftp, settings.outbox(), clock);
  }

  @Override
  public synchronized MandatePage mandatesAfter(ReplyCursor cursor, int limit) {
    Bookmark bookmark = new Bookmark(Bookmark.of(cursor).place(), List.of());
    List<MandateNews> news = new ArrayList<>();
    List<String> unreadable = new ArrayList<>();
    boolean more = false;
    boolean heard = false;
    try {
      int files = 0;
      for (RemoteFile file : outbox.behind(bookmark.place())) {
        if (files == FILES_AT_ONCE || news.size() >= limit) {
          more = true;
          break;
        }
        files++;
        List<MandateNews> all = read(file, unreadable);
        int taken = Math.min(bookmark.place().takenOf(file), all.size());
        int end = Math.min(all.size(), taken + limit - news.size());
        news.addAll(all.subList(taken, end));
        more = end < all.size();
        bookmark = bookmark.at(OutboxPlace.of(file, more ? end : OutboxPlace.ALL));
      }
      outbox.forget();
      heard = true;
    } catch (SftpFailure silent) {
      // What was read so far stands; the rest is read next time.
      LOG.warn("The operator's outbox cannot be read: {}", silent.code());
    }
    return new MandatePage(news, unreadable, bookmark.cursor(), more, heard);
  }

  private List<MandateNews> read(RemoteFile file, List<String> unreadable) throws SftpFailure {
    if (Found.byName(file.name()).isPresent()) {
      return List.of();
    }
    Optional<byte[]> content = outbox.content(file);
    Found found = content.map(Found::of).orElseGet(() -> new Found.Unreadable("it is too large"));
    return switch (found) {
      case Found.Bank(var bank) -> orders(bank, file);
      case Found.Unreadable(var problem) -> {
        String sentence = "File " + Outbox.shown(file) + " is passed over: " + problem + ".";
        LOG.warn("{}", sentence);
        unreadable.add(sentence);
        yield List.of();
      }
      case Found.Receipts _, Found.Name _ -> List.of();
    };
  }

  private static List<MandateNews> orders(BankFile bank, RemoteFile file) {
    MandateOrders orders = new MandateOrders(file.modified());
    try {
      bank.forEach(orders);
    } catch (IOException e) {
      throw new UncheckedIOException("Memory cannot be read.", e);
    }
    return orders.news();
  }
}
