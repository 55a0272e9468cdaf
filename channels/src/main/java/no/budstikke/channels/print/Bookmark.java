package no.budstikke.channels.print;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.budstikke.core.followup.ReplyCursor;

/**
 * How far the receipts have been read: for each box the last file and how many of its replies have
 * been passed on. Files are read in the order of their names, which grow (README).
 */
record Bookmark(Map<Box, Place> places) {
  private static final Pattern FORM = Pattern.compile("(ack|status|returns)=([^@;]*)@(\\d{1,9})");

  Bookmark {
    places = Map.copyOf(places);
  }

  /**
   * A place in a box.
   *
   * @param file the last file looked into; empty before the first
   * @param taken how many of its replies have been passed on; {@link #ALL} when it is done
   */
  record Place(String file, int taken) {
    static final int ALL = 999_999_999;
    static final Place START = new Place("", ALL);

    /** Whether a file of this name still has something for us. */
    boolean isBefore(String name) {
      int order = name.compareTo(file);
      return order > 0 || (order == 0 && taken != ALL);
    }

    /** How many replies of this file are known already. */
    int takenOf(String name) {
      return name.equals(file) ? taken : 0;
    }
  }

  /** Reads a cursor; one that is not ours begins anew, which repeats replies but loses none. */
  static Bookmark of(ReplyCursor cursor) {
    Map<Box, Place> places = new EnumMap<>(Box.class);
    Matcher part = FORM.matcher(cursor.value());
    while (part.find()) {
      for (Box box : Box.values()) {
        if (box.folder().equals(part.group(1))) {
          places.put(box, new Place(part.group(2), Integer.parseInt(part.group(3))));
        }
      }
    }
    return new Bookmark(places);
  }

  Place in(Box box) {
    return places.getOrDefault(box, Place.START);
  }

  Bookmark at(Box box, String file, int taken) {
    Map<Box, Place> moved = new EnumMap<>(Box.class);
    moved.putAll(places);
    moved.put(box, new Place(file, taken));
    return new Bookmark(moved);
  }

  ReplyCursor cursor() {
    return new ReplyCursor(
        places.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(
                entry ->
                    entry.getKey().folder()
                        + "="
                        + entry.getValue().file()
                        + "@"
                        + entry.getValue().taken())
            .collect(Collectors.joining(";")));
  }
}
