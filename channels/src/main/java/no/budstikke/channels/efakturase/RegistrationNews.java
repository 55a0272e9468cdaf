package no.budstikke.channels.efakturase;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.budstikke.channels.efakturase.file.AnswerLines;
import no.budstikke.channels.efakturase.file.RegistrationLines;
import no.budstikke.channels.efakturase.file.UnreadableFile;
import no.budstikke.channels.transport.FileDrop;
import no.budstikke.channels.transport.Outbox;
import no.budstikke.channels.transport.OutboxPlace;
import no.budstikke.channels.transport.RemoteFile;
import no.budstikke.channels.transport.Sftp;
import no.budstikke.channels.transport.SftpFailure;
import no.budstikke.core.choose.Agreement;
import no.budstikke.core.followup.ReplyCursor;
import no.budstikke.core.registration.RegistrationAnswers;
import no.budstikke.core.registration.RegistrationFile;
import no.budstikke.core.registration.RegistrationPage;
import no.budstikke.core.registration.RegistrationRules;
import no.budstikke.core.registration.Registrations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads files of registrations from the outbox, each as a whole or not at all, and lays our answers
 * into the inbox. Source: Swedish e-faktura, section 4.3.
 */
final class RegistrationNews implements Registrations {
  private static final Logger LOG = LoggerFactory.getLogger(RegistrationNews.class);
  private static final int FILES_AT_ONCE = 100;

  private final Outbox outbox;
  private final FileDrop drop;

  RegistrationNews(Sftp sftp, EfakturaSeSettings settings, InstantSource clock) {
    this.outbox = settings.outbox(sftp, clock);
    this.drop = new FileDrop(sftp, settings.folders().inbox(), settings.folders().archive());
  }

  @Override
  public synchronized RegistrationPage registrationsAfter(ReplyCursor cursor, int limit) {
    OutboxPlace place = OutboxPlace.read(cursor.value()).orElse(OutboxPlace.START);
    List<RegistrationFile> files = new ArrayList<>();
    List<String> unreadable = new ArrayList<>();
    boolean more = false;
    boolean heard = false;
    try {
      int seen = 0;
      for (RemoteFile file : outbox.behind(place)) {
        if (files.size() == limit || seen == FILES_AT_ONCE) {
          more = true;
          break;
        }
        seen++;
        if (file.name().contains(RegistrationLines.FORMAT)) {
          read(file, unreadable).ifPresent(files::add);
        }
        place = OutboxPlace.of(file, OutboxPlace.ALL);
      }
      outbox.forget();
      heard = true;
    } catch (SftpFailure silent) {
      // What was read so far stands; the rest is read next time.
      LOG.warn("The distributor's outbox cannot be read: {}", silent.code());
    }
    ReplyCursor next = place.equals(OutboxPlace.START) ? cursor : new ReplyCursor(place.text());
    return new RegistrationPage(files, unreadable, next, more, heard);
  }

  /** A name that is there with the same size was laid before: the answers never change. */
  @Override
  public boolean answer(RegistrationAnswers answers) {
    String name = "EFANS-1_" + answers.identity() + "_" + AnswerLines.fileId(answers) + ".jsonl";
    return drop.lay(name, AnswerLines.write(answers))
        .map(
            failure -> {
              LOG.warn("Answers to registrations could not be laid; they are tried again.");
              return false;
            })
        .orElse(true);
  }

  @Override
  public Optional<RegistrationRules> rules(Agreement agreement) {
    return Terms.of(agreement).map(Terms::rules);
  }

  private Optional<RegistrationFile> read(RemoteFile file, List<String> unreadable)
      throws SftpFailure {
    Optional<byte[]> content = outbox.content(file);
    try {
      if (content.isPresent()) {
        return Optional.of(RegistrationLines.read(content.get()));
      }
      complain(file, "it is too large", unreadable);
    } catch (UnreadableFile e) {
      complain(file, e.why(), unreadable);
    }
    return Optional.empty();
  }

  private static void complain(RemoteFile file, String why, List<String> unreadable) {
    String sentence = "File " + Outbox.shown(file) + " is refused as a whole: " + why + ".";
    LOG.warn("{}", sentence);
    unreadable.add(sentence);
  }
}
