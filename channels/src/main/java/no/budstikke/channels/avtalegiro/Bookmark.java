package no.budstikke.channels.avtalegiro;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import no.budstikke.channels.transport.OutboxPlace;
import no.budstikke.core.followup.ReplyCursor;

/**
 * How far the outbox has been read, and what is still to be told when nothing more is heard of it.
 * Files are read in the order of their times and, within a second, of their names.
 *
 * @param place the last file looked into
 * @param pending what silence will mean, oldest first
 */
record Bookmark(OutboxPlace place, List<Pending> pending) {
  Bookmark {
    pending = List.copyOf(pending);
  }

  /** Reads a cursor; one that is not ours begins anew, which repeats replies but loses none. */
  static Bookmark of(ReplyCursor cursor) {
    String[] parts = cursor.value().split(";", -1);
    Optional<OutboxPlace> place = OutboxPlace.read(parts[0]);
    if (place.isEmpty()) {
      return new Bookmark(OutboxPlace.START, List.of());
    }
    List<Pending> pending = new ArrayList<>();
    for (int i = 1; i < parts.length; i++) {
      Pending.read(parts[i]).ifPresent(pending::add);
    }
    return new Bookmark(place.get(), pending);
  }

  Bookmark at(OutboxPlace next) {
    return new Bookmark(next, pending);
  }

  /** With more to be told later. */
  Bookmark expecting(Optional<Pending> more) {
    if (more.isEmpty() || pending.contains(more.get())) {
      return this;
    }
    List<Pending> all = new ArrayList<>(pending);
    all.add(more.get());
    return new Bookmark(place, all);
  }

  /** Without what has been told. */
  Bookmark told(Pending now) {
    return new Bookmark(place, pending.stream().filter(one -> !one.equals(now)).toList());
  }

  ReplyCursor cursor() {
    if (place.equals(OutboxPlace.START) && pending.isEmpty()) {
      return ReplyCursor.BEGINNING;
    }
    return new ReplyCursor(
        pending.isEmpty()
            ? place.text()
            : place.text()
                + ";"
                + pending.stream().map(Pending::text).collect(Collectors.joining(";")));
  }
}
