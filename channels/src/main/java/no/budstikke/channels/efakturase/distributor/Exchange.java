package no.budstikke.channels.efakturase.distributor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.budstikke.channels.efakturase.file.StatusFile;
import no.budstikke.channels.efakturase.file.StatusFile.Reason;
import no.budstikke.channels.efakturase.file.StatusFile.State;
import no.budstikke.channels.efakturase.file.StatusFile.Status;
import no.budstikke.channels.efakturase.file.StatusLines;
import no.budstikke.channels.transport.counterpart.Behaviour;
import no.budstikke.channels.transport.counterpart.Behaviour.Kind;
import no.budstikke.channels.transport.counterpart.Journal;
import no.budstikke.channels.transport.counterpart.Later;
import no.budstikke.channels.transport.counterpart.Received;
import no.budstikke.channels.transport.counterpart.Script;
import no.budstikke.channels.transport.counterpart.Tray;
import no.budstikke.core.request.Content;

/**
 * Takes files of invoices, journals every document and tells what becomes of it. Done again after a
 * crash it tells the same once more and journals nothing twice.
 */
final class Exchange {
  private static final Pattern NAME = Pattern.compile("EFINV_([^_]+)_(B\\d{9})_.*\\.xml");
  private static final Set<Kind> WITH_A_DOCUMENT =
      Set.of(Kind.ACCEPT, Kind.REJECT, Kind.LATE, Kind.TWICE, Kind.SILENT_AFTER);

  private final Tray tray;
  private final Journal journal;
  private final Script documents;
  private final InstantSource clock;

  Exchange(Tray tray, Journal journal, Script documents, InstantSource clock) {
    this.tray = tray;
    this.journal = journal;
    this.documents = documents;
    this.clock = clock;
  }

  /** Whether a file is one of invoices. */
  static boolean isInvoices(Path file) {
    return NAME.matcher(String.valueOf(file.getFileName())).matches();
  }

  void take(Path file, Population population) throws IOException {
    String name = String.valueOf(file.getFileName());
    Matcher form = NAME.matcher(name);
    if (!form.matches()) {
      throw new IllegalArgumentException("No file of invoices has such a name.");
    }
    String fui = form.group(1);
    byte[] content = Files.readAllBytes(file);
    Optional<Parcel> received = InvoiceReader.read(content);
    Optional<Reason> fault =
        received.isEmpty()
            ? Optional.of(new Reason("FORMAT", "The file cannot be read"))
            : Examiner.fault(fui, received.get(), population);
    if (fault.isPresent()) {
      refuse(fui, form.group(2), fault.get());
    } else {
      take(fui, received.orElseThrow(), new Arrival(name, Content.of(content), population));
    }
    tray.archive(file, name);
  }

  private record Arrival(String name, Content content, Population population) {}

  private void take(String fui, Parcel file, Arrival arrival) {
    Set<String> before = journaled(arrival.name());
    Set<String> written = journal.keysWithin(arrival.name());
    Map<String, String> hashes = Fragments.hashes(arrival.content().bytes());
    Telling telling = new Telling();
    for (Parcel.Document document : file.documents()) {
      String key = fui + "/" + document.id();
      if (!written.contains(key)) {
        String hash = hashes.getOrDefault(document.id(), "");
        journal.add(new Received(key, hash, clock.instant(), arrival.name()));
      }
      Optional<Reason> fault =
          Examiner.fault(fui, document, arrival.population(), before.contains(key));
      Optional<Reason> bankFault = Examiner.bankFault(fui, document, arrival.population());
      decide(telling, file, document, new Faults(key, fault, bankFault));
    }
    tell(fui, telling.distributor);
    telling.banks.forEach((millis, statuses) -> after(millis, () -> tell(fui, statuses)));
    tell(fui, telling.twice);
  }

  /** What is told of the documents of a file, and when. */
  private static final class Telling {
    private final List<Status> distributor = new ArrayList<>();
    private final Map<Long, List<Status>> banks = new TreeMap<>();
    private final List<Status> twice = new ArrayList<>();
  }

  private record Faults(String key, Optional<Reason> distributors, Optional<Reason> banks) {}

  private void decide(Telling telling, Parcel file, Parcel.Document document, Faults faults) {
    Behaviour behaviour =
        documents.about(WITH_A_DOCUMENT, faults.key(), document.id(), document.addressee().bank());
    if (behaviour.kind() == Kind.SILENT_AFTER) {
      return;
    }
    Optional<Reason> fault = faults.distributors();
    telling.distributor.add(status(file, document, State.RECEIVED, Optional.empty()));
    telling.distributor.add(
        status(file, document, fault.isEmpty() ? State.ACCEPTED : State.REJECTED, fault));
    if (fault.isPresent()) {
      return;
    }
    Optional<Reason> no =
        behaviour.kind() == Kind.REJECT
            ? Optional.of(new Reason(behaviour.code(), ""))
            : faults.banks();
    Status last = status(file, document, no.isEmpty() ? State.DELIVERED : State.REJECTED, no);
    telling.banks.computeIfAbsent(behaviour.millis(), _ -> new ArrayList<>()).add(last);
    if (behaviour.kind() == Kind.TWICE) {
      telling.twice.add(last);
    }
  }

  /** Documents of this issuer that came in other files. */
  private Set<String> journaled(String name) {
    Set<String> before = new HashSet<>();
    journal.received().stream()
        .filter(one -> !one.within().equals(name) || tray.isArchived(name))
        .forEach(one -> before.add(one.deliveryKey()));
    return before;
  }

  private Status status(
      Parcel file, Parcel.Document document, State state, Optional<Reason> reason) {
    boolean bank = state == State.DELIVERED;
    return new Status(
        file.batch(),
        Optional.of(document.id()),
        state,
        clock.instant(),
        bank ? Optional.of(document.addressee().bank()) : Optional.empty(),
        reason);
  }

  private void refuse(String fui, String batch, Reason reason) {
    tell(
        fui,
        List.of(
            new Status(
                batch,
                Optional.empty(),
                State.FILE_REJECTED,
                clock.instant(),
                Optional.empty(),
                Optional.of(reason))));
  }

  void tell(String fui, List<Status> statuses) {
    if (!statuses.isEmpty()) {
      String id = "S-" + tray.nextNumber();
      tray.lay(
          StatusLines.FORMAT + "_" + fui,
          StatusLines.write(new StatusFile(fui, id, clock.instant(), statuses)));
    }
  }

  private static void after(long millis, Runnable task) {
    if (millis == 0) {
      task.run();
    } else {
      Later.after(millis, task);
    }
  }
}
