package no.budstikke.channels.efakturase;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.budstikke.channels.transport.OutboxPlace;
import no.budstikke.core.followup.ReplyCursor;

/**
 * How far the outbox has been read, and which doubts are still open.
 *
 * @param place the last file looked into
 * @param doubts oldest first
 */
record Bookmark(OutboxPlace place, List<Doubt> doubts) {
  Bookmark {
    doubts = List.copyOf(doubts);
  }

  /** Reads a cursor; one that is not ours begins anew, which repeats replies but loses none. */
  static Bookmark of(ReplyCursor cursor) {
    String[] parts = cursor.value().split(";", -1);
    return OutboxPlace.read(parts[0])
        .map(
            place ->
                new Bookmark(
                    place,
                    Stream.of(parts).skip(1).flatMap(part -> Doubt.read(part).stream()).toList()))
        .orElseGet(() -> new Bookmark(OutboxPlace.START, List.of()));
  }

  Bookmark at(OutboxPlace next) {
    return new Bookmark(next, doubts);
  }

  Bookmark with(Doubt more) {
    boolean known = doubts.stream().anyMatch(one -> one.reference().equals(more.reference()));
    if (known) {
      return this;
    }
    List<Doubt> all = new ArrayList<>(doubts);
    all.add(more);
    return new Bookmark(place, all);
  }

  Bookmark without(Doubt told) {
    return new Bookmark(place, doubts.stream().filter(one -> !one.equals(told)).toList());
  }

  ReplyCursor cursor() {
    if (place.equals(OutboxPlace.START) && doubts.isEmpty()) {
      return ReplyCursor.BEGINNING;
    }
    return new ReplyCursor(
        Stream.concat(Stream.of(place.text()), doubts.stream().map(Doubt::text))
            .collect(Collectors.joining(";")));
  }
}
