package no.budstikke.channels.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import no.budstikke.channels.transport.counterpart.Behaviour;
import no.budstikke.channels.transport.counterpart.Behaviour.Kind;
import no.budstikke.channels.transport.counterpart.Journal;
import no.budstikke.channels.transport.counterpart.Received;
import no.budstikke.channels.transport.counterpart.Script;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The work of a simulated print house: takes batches in, checks them, journals the letters and lays
 * receipts. Done again after a crash it tells the same once more and journals nothing twice.
 */
final class Press {
  private static final Logger LOG = LoggerFactory.getLogger(Press.class);
  private static final Set<Kind> WITH_A_LETTER =
      Set.of(Kind.ACCEPT, Kind.REJECT, Kind.RETURN, Kind.LATE, Kind.TWICE, Kind.MISCOUNT);

  private final HouseFolders folders;
  private final Script script;
  private final Journal journal;
  private final InstantSource clock;

  Press(HouseFolders folders, Script script, Journal journal, InstantSource clock) {
    this.folders = folders;
    this.script = script;
    this.journal = journal;
    this.clock = clock;
  }

  /** Does everything that waits; says how many batches that were. */
  int work() {
    try {
      List<Path> waiting = folders.waiting();
      for (Path batch : waiting) {
        take(batch);
      }
      return waiting.size();
    } catch (IOException e) {
      throw new UncheckedIOException("The print house cannot work in its folders.", e);
    }
  }

  private void take(Path batch) throws IOException {
    BatchReader.Opened opened = BatchReader.open(batch);
    if (opened.problem().isPresent()) {
      LOG.warn("Batch {} is rejected: {}", batch.getFileName(), opened.problem().get());
      byte[] receipt =
          HouseReceipts.rejected(opened.batchId(), opened.problem().get(), clock.instant());
      folders.lay(Box.ACK, "batch", receipt);
      folders.done(batch);
      return;
    }
    journal(String.valueOf(batch.getFileName()), opened);
    print(opened);
    folders.done(batch);
  }

  private void journal(String file, BatchReader.Opened batch) {
    Set<String> before = journal.keysWithin(file);
    for (BatchReader.Enclosed letter : batch.letters()) {
      if (!before.contains(letter.deliveryId())) {
        journal.add(new Received(letter.deliveryId(), letter.sha256(), clock.instant(), file));
      }
    }
  }

  private void print(BatchReader.Opened batch) throws IOException {
    Map<BatchReader.Enclosed, String> rejected = new LinkedHashMap<>();
    List<HouseReceipts.Back> back = new ArrayList<>();
    Map<Long, List<BatchReader.Enclosed>> posted = new TreeMap<>();
    List<BatchReader.Enclosed> twice = new ArrayList<>();
    List<BatchReader.Enclosed> printed = new ArrayList<>();
    for (BatchReader.Enclosed letter : batch.letters()) {
      Behaviour behaviour = script.about(WITH_A_LETTER, letter.names().toArray(new String[0]));
      switch (behaviour.kind()) {
        case REJECT -> {
          rejected.put(letter, behaviour.code());
          continue;
        }
        case RETURN -> back.add(HouseReceipts.Back.of(letter, behaviour.word()));
        case TWICE -> twice.add(letter);
        default -> {}
      }
      BatchReader.Enclosed counted =
          behaviour.kind() == Kind.MISCOUNT ? letter.counted(behaviour.code()) : letter;
      printed.add(counted);
      posted.computeIfAbsent(behaviour.millis(), _ -> new ArrayList<>()).add(counted);
    }
    tell(Box.ACK, batch, HouseReceipts.accepted(batch, rejected, clock.instant()));
    tellStatus(batch, "PRINTED", printed);
    for (Map.Entry<Long, List<BatchReader.Enclosed>> group : posted.entrySet()) {
      after(group.getKey(), () -> tellPosted(batch, group.getValue()));
    }
    tellStatus(batch, "POSTED", twice);
    tellBack(batch, back);
  }

  /** Sends a letter of an earlier batch back; whether there is one of this name. */
  boolean sendBack(String name, String word) {
    try {
      for (Path file : folders.printed()) {
        BatchReader.Opened batch = BatchReader.open(file);
        Optional<BatchReader.Enclosed> letter =
            batch.letters().stream().filter(one -> one.names().contains(name)).findFirst();
        if (letter.isPresent()) {
          tellBack(batch, List.of(HouseReceipts.Back.of(letter.get(), word)));
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException("The print house cannot work in its folders.", e);
    }
  }

  private void tellPosted(BatchReader.Opened batch, List<BatchReader.Enclosed> letters) {
    try {
      tellStatus(batch, "POSTED", letters);
    } catch (IOException e) {
      throw new UncheckedIOException("The print house cannot lay a receipt.", e);
    }
  }

  private void tellStatus(
      BatchReader.Opened batch, String status, List<BatchReader.Enclosed> letters)
      throws IOException {
    if (!letters.isEmpty()) {
      byte[] receipt = HouseReceipts.status(batch.batchId(), status, letters, clock.instant());
      tell(Box.STATUS, batch, receipt);
    }
  }

  private void tellBack(BatchReader.Opened batch, List<HouseReceipts.Back> letters)
      throws IOException {
    if (!letters.isEmpty()) {
      tell(Box.RETURNS, batch, HouseReceipts.returned(letters, clock.instant()));
    }
  }

  private void tell(Box box, BatchReader.Opened batch, byte[] receipt) throws IOException {
    folders.lay(box, batch.batchId(), receipt);
  }

  private static void after(long millis, Runnable task) {
    if (millis == 0) {
      task.run();
      return;
    }
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                Thread.sleep(millis);
                task.run();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
  }
}
