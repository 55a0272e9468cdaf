package no.budstikke.channels.avtalegiro.operator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import no.budstikke.channels.avtalegiro.file.BankFile;
import no.budstikke.channels.avtalegiro.file.Direction;
import no.budstikke.channels.avtalegiro.file.Strictness;
import no.budstikke.channels.avtalegiro.file.Transmission;
import no.budstikke.channels.avtalegiro.receipt.Reason;
import no.budstikke.channels.avtalegiro.receipt.ReceiptList;
import no.budstikke.channels.avtalegiro.receipt.ReceiptText;
import no.budstikke.channels.transport.counterpart.Behaviour;
import no.budstikke.channels.transport.counterpart.Behaviour.Kind;
import no.budstikke.channels.transport.counterpart.Journal;
import no.budstikke.channels.transport.counterpart.Later;
import no.budstikke.channels.transport.counterpart.Script;
import no.budstikke.channels.transport.counterpart.Tray;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes files in: file, transmission, orders and transactions, each of which can be rejected. Done
 * again after a crash it tells the same once more and accepts nothing twice. Source: AvtaleGiro,
 * section 7.
 */
final class Clearing {
  private static final Logger LOG = LoggerFactory.getLogger(Clearing.class);
  private static final Set<Kind> WITH_A_FILE =
      Set.of(Kind.ACCEPT, Kind.REJECT, Kind.LATE, Kind.TWICE);
  private static final Set<String> TOTALS =
      Set.of("AG-TRANSACTION-COUNT", "AG-RECORD-COUNT", "AG-SUM", "AG-CONTROL-DATE");
  private static final String STOPPED = "L200";

  private final Tray tray;
  private final Ledger ledger;
  private final Journal journal;
  private final Script files;
  private final Script claims;
  private final InstantSource clock;

  Clearing(Tray tray, Ledger ledger, Journal journal, Scripts scripts, InstantSource clock) {
    this.tray = tray;
    this.ledger = ledger;
    this.journal = journal;
    this.files = scripts.files();
    this.claims = scripts.claims();
    this.clock = clock;
  }

  /**
   * What goes wrong.
   *
   * @param files with files, by their names
   * @param claims with claims, by KID, account, key or short payer name
   */
  record Scripts(Script files, Script claims) {}

  /** Takes everything that waits; says how many files that were. */
  int work(Population population) throws IOException {
    int taken = 0;
    for (Path file : tray.waiting()) {
      take(file, population);
      taken++;
    }
    return taken;
  }

  private void take(Path file, Population population) throws IOException {
    String name = String.valueOf(file.getFileName());
    boolean again = tray.isArchived(name);
    if (ledger.hasTaken(name) && !again) {
      // It was taken before the operator stopped, and only not yet put away.
      tray.archive(file, name);
      return;
    }
    String kept = again ? name + "." + clock.millis() : name;
    Behaviour behaviour = files.about(WITH_A_FILE, name);
    BankFile read = BankFile.check(() -> Files.newInputStream(file), Strictness.STRICT);
    Optional<ReceiptList> stopped = stopped(name, read, population, behaviour);
    if (stopped.isPresent()) {
      tell(stopped.get(), behaviour);
    } else {
      Transmission transmission = read.transmission().orElseThrow();
      Optional<String> refusal = refusal(transmission, read, behaviour);
      Books books = new Books(ledger);
      Examiner examiner = new Examiner(books, claims);
      Intake intake = new Intake(transmission, books, examiner, population, clock.instant());
      if (read.isAccepted()) {
        read.forEach(intake);
        intake.journal(journal, kept);
      }
      tell(received(name, transmission, refusal, intake), behaviour);
      if (refusal.isEmpty()) {
        if (!intake.remarks().isEmpty()) {
          tell(processed(name, transmission, intake), behaviour);
        }
        ledger.add(intake.entries(name));
      }
    }
    tray.archive(file, kept);
  }

  private Optional<ReceiptList> stopped(
      String name, BankFile read, Population population, Behaviour behaviour) {
    Optional<Transmission> transmission =
        read.transmission().filter(one -> one.direction() == Direction.TO_OPERATOR);
    Optional<Reason> reason =
        transmission.isEmpty()
            ? Optional.of(Reason.NOT_READABLE)
            : transmission
                .filter(one -> !population.knowsUnit(one.sender()) || isStopping(behaviour))
                .map(_ -> Reason.UNKNOWN_SENDER);
    return reason.map(
        why -> {
          LOG.warn("File {} is stopped: {}", name, why);
          return new ReceiptList.Stopped(clock.instant(), name, why.name());
        });
  }

  private Optional<String> refusal(Transmission transmission, BankFile read, Behaviour behaviour) {
    if (behaviour.kind() == Kind.REJECT) {
      return Optional.of(behaviour.word());
    }
    if (!read.isAccepted()) {
      String code = read.errors().getFirst().code();
      LOG.warn("Transmission {} is refused: {}", transmission.number(), code);
      return Optional.of(
          TOTALS.contains(code) ? Reason.WRONG_TOTALS.name() : Reason.NOT_READABLE.name());
    }
    return ledger.isTransmissionUsed(transmission.sender(), transmission.number(), clock.instant())
        ? Optional.of(Reason.TRANSMISSION_NUMBER_USED.name())
        : Optional.empty();
  }

  private static boolean isStopping(Behaviour behaviour) {
    return behaviour.kind() == Kind.REJECT && behaviour.word().equals(STOPPED);
  }

  private ReceiptList received(
      String name, Transmission transmission, Optional<String> refusal, Intake intake) {
    return new ReceiptList.Received(
        clock.instant(),
        name,
        transmission.sender(),
        transmission.number(),
        refusal,
        refusal.isEmpty() ? intake.contents() : java.util.List.of());
  }

  private ReceiptList processed(String name, Transmission transmission, Intake intake) {
    return new ReceiptList.Processed(
        clock.instant(), name, transmission.sender(), transmission.number(), intake.remarks());
  }

  private void tell(ReceiptList list, Behaviour behaviour) {
    String about =
        switch (list) {
          case ReceiptList.Stopped _ -> "L200";
          case ReceiptList.Received _ -> "L226";
          case ReceiptList.Processed _ -> "L00202";
        };
    byte[] text = ReceiptText.write(list);
    if (behaviour.kind() == Kind.LATE) {
      Later.after(behaviour.millis(), () -> tray.lay(about, text));
      return;
    }
    tray.lay(about, text);
    if (behaviour.kind() == Kind.TWICE) {
      tray.lay(about, text);
    }
  }
}
