package no.budstikke.channels.efakturase.distributor;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.budstikke.channels.efakturase.file.RegistrationLines;
import no.budstikke.channels.transport.counterpart.Tray;
import no.budstikke.core.registration.RegistrationEvent;
import no.budstikke.core.registration.RegistrationEvent.Kind;
import no.budstikke.core.registration.RegistrationFile;

/**
 * Tells issuers who has signed up and who has left, a file for each issuer. Source: Swedish
 * e-faktura, sections 2 (step 4) and 4.3.
 */
final class SignUpDesk {
  private final Tray tray;
  private final ConsumerTable table;
  private final InstantSource clock;

  SignUpDesk(Tray tray, ConsumerTable table, InstantSource clock) {
    this.tray = tray;
    this.table = table;
    this.clock = clock;
  }

  /** Tells what has changed; how many changes that were. */
  int work() {
    List<SignUp> now = table.now().signUps();
    List<SignUp> told = table.told();
    if (now.equals(told)) {
      return 0;
    }
    Map<String, List<Change>> changes = new TreeMap<>();
    Set<String> known = keys(told);
    Set<String> still = keys(now);
    told.stream()
        .filter(one -> !still.contains(one.key()))
        .forEach(one -> add(changes, new Change(one, Kind.DEREGISTER)));
    now.stream()
        .filter(one -> !known.contains(one.key()))
        .forEach(one -> add(changes, new Change(one, Kind.REGISTER)));
    changes.forEach(this::tell);
    table.haveTold(now);
    return changes.values().stream().mapToInt(List::size).sum();
  }

  private static Set<String> keys(List<SignUp> signUps) {
    return signUps.stream().map(SignUp::key).collect(Collectors.toSet());
  }

  private record Change(SignUp signUp, Kind kind) {}

  private static void add(Map<String, List<Change>> changes, Change change) {
    changes.computeIfAbsent(change.signUp().fui(), _ -> new ArrayList<>()).add(change);
  }

  private void tell(String fui, List<Change> changes) {
    Instant at = clock.instant();
    String id = "R-" + tray.nextNumber();
    List<RegistrationEvent> events = new ArrayList<>();
    for (Change change : changes) {
      events.add(
          new RegistrationEvent(
              id + "-" + (events.size() + 1),
              change.kind(),
              change.kind() == Kind.DEREGISTER
                  ? RegistrationEvent.Mode.NOTICE
                  : change.signUp().mode(),
              at,
              change.signUp().recipient(),
              Map.of("customer_no", change.signUp().customer()),
              Optional.empty()));
    }
    lay(new RegistrationFile(fui, id, at, events));
  }

  void lay(RegistrationFile file) {
    tray.lay(RegistrationLines.FORMAT + "_" + file.identity(), RegistrationLines.write(file));
  }
}
