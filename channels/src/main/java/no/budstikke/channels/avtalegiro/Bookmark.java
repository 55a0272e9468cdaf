package no.budstikke.channels.avtalegiro;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.budstikke.channels.transport.RemoteFile;
import no.budstikke.core.followup.ReplyCursor;

/**
 * How far the outbox has been read, and what is still to be told when nothing more is heard of it.
 * Files are read in the order of their times and, within a second, of their names.
 *
 * @param place the last file looked into
 * @param pending what silence will mean, oldest first
 */
record Bookmark(Place place, List<Pending> pending) {
  private static final Pattern PLACE = Pattern.compile("(-?\\d{1,15})/([^@;/]*)@(\\d{1,9})");

  Bookmark {
    pending = List.copyOf(pending);
  }

  /**
   * A place in the outbox.
   *
   * @param second when the file was changed last
   * @param name its name
   * @param taken how much of it has been passed on; {@link #ALL} when it is done
   */
  record Place(long second, String name, int taken) {
    static final int ALL = 999_999_999;
    static final Place START = new Place(Long.MIN_VALUE, "", ALL);

    /** Whether a file still has something for us. */
    boolean isBefore(RemoteFile file) {
      long itsSecond = file.modified().getEpochSecond();
      int order = itsSecond == second ? file.name().compareTo(name) : 1;
      return itsSecond > second || (itsSecond == second && (order > 0 || isOpen(file)));
    }

    /** How much of this file is known already. */
    int takenOf(RemoteFile file) {
      return isOpen(file) ? taken : 0;
    }

    static Place of(RemoteFile file, int taken) {
      return new Place(file.modified().getEpochSecond(), file.name(), taken);
    }

    private boolean isOpen(RemoteFile file) {
      return file.modified().getEpochSecond() == second && file.name().equals(name) && taken != ALL;
    }

    private String text() {
      return second + "/" + URLEncoder.encode(name, StandardCharsets.UTF_8) + "@" + taken;
    }
  }

  /** Reads a cursor; one that is not ours begins anew, which repeats replies but loses none. */
  static Bookmark of(ReplyCursor cursor) {
    String[] parts = cursor.value().split(";", -1);
    Matcher place = PLACE.matcher(parts[0]);
    if (!place.matches()) {
      return new Bookmark(Place.START, List.of());
    }
    List<Pending> pending = new ArrayList<>();
    for (int i = 1; i < parts.length; i++) {
      Pending.read(parts[i]).ifPresent(pending::add);
    }
    return new Bookmark(
        new Place(
            Long.parseLong(place.group(1)),
            URLDecoder.decode(place.group(2), StandardCharsets.UTF_8),
            Integer.parseInt(place.group(3))),
        pending);
  }

  Bookmark at(Place next) {
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
    if (place.equals(Place.START) && pending.isEmpty()) {
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
