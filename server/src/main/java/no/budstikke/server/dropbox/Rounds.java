package no.budstikke.server.dropbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiPredicate;
import no.budstikke.core.request.IssuerId;
import no.budstikke.pipeline.intake.BatchLost;
import no.budstikke.pipeline.issuers.IssuerProfile;
import no.budstikke.pipeline.issuers.PostgresIssuers;
import no.budstikke.pipeline.store.StoreTrouble;
import no.budstikke.server.receive.UploadBroken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Looks through all drop boxes, again and again and whenever the bell rings. */
final class Rounds implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
  private static final long PAUSE_SECONDS = 5;

  private final Boxes boxes;
  private final PostgresIssuers issuers;
  private final Collector collector;
  private final Semaphore bell = new Semaphore(0);
  private volatile boolean stopped;

  Rounds(Boxes boxes, PostgresIssuers issuers, Collector collector) {
    this.boxes = boxes;
    this.issuers = issuers;
    this.collector = collector;
  }

  /**
   * Begins.
   *
   * @param busy whether somebody is writing an issuer's file of this name
   */
  Thread begin(BiPredicate<IssuerId, String> busy) {
    return Thread.ofVirtual().name("drop box").start(() -> walk(busy));
  }

  /** Something may have been laid. */
  void ring() {
    bell.release();
  }

  /** The round under way is finished. */
  @Override
  public void close() {
    stopped = true;
    ring();
  }

  private void walk(BiPredicate<IssuerId, String> busy) {
    while (!stopped) {
      try {
        issuers.all().forEach(issuer -> look(issuer, busy));
      } catch (DataAccessException e) {
        LOG.warn("The drop boxes wait for the database");
      }
      pause();
    }
  }

  private void look(IssuerId id, BiPredicate<IssuerId, String> busy) {
    Boxes.Box box = boxes.of(id);
    for (Path file : box.laid()) {
      if (!stopped && !busy.test(id, file.getFileName().toString())) {
        issuers.find(id).ifPresent(issuer -> collect(box, issuer, file));
      }
    }
  }

  /** What cannot be read now stays where it is and is tried again. */
  private void collect(Boxes.Box box, IssuerProfile issuer, Path file) {
    try {
      collector.collect(box, issuer, file);
    } catch (IOException
        | UncheckedIOException
        | UploadBroken
        | BatchLost
        | StoreTrouble
        | DataAccessException e) {
      LOG.warn(
          "A file of {}'s drop box is tried again later: {}",
          issuer.id(),
          e.getClass().getSimpleName());
    }
  }

  private void pause() {
    try {
      if (bell.tryAcquire(PAUSE_SECONDS, TimeUnit.SECONDS)) {
        bell.drainPermits();
      }
    } catch (InterruptedException e) {
      stopped = true;
      Thread.currentThread().interrupt();
    }
  }
}
