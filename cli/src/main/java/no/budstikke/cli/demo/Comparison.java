package no.budstikke.cli.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Our books against a counterpart's: delivery by delivery, by key and by what was received.
 *
 * @param ours how many deliveries we say are with the counterpart
 * @param theirs how many things of ours the counterpart has received, doubles included
 * @param missing with us and not with them
 * @param extra with them and not with us
 * @param doubled received more than once
 * @param different received with other bytes than we stored
 */
record Comparison(int ours, int theirs, int missing, int extra, int doubled, int different) {
  /**
   * One delivery.
   *
   * @param key its name, the same in both books
   * @param sha256 of the bytes
   */
  record Piece(String key, String sha256) {}

  static Comparison of(List<Piece> ours, List<Piece> theirs) {
    Map<String, String> stored = new HashMap<>();
    ours.forEach(piece -> stored.put(piece.key(), piece.sha256()));
    Set<String> seen = new HashSet<>();
    int extra = 0;
    int doubled = 0;
    int different = 0;
    for (Piece piece : theirs) {
      String bytes = stored.get(piece.key());
      if (!seen.add(piece.key())) {
        doubled++;
      } else if (bytes == null) {
        extra++;
      } else if (!bytes.equals(piece.sha256())) {
        different++;
      }
    }
    int missing = (int) stored.keySet().stream().filter(key -> !seen.contains(key)).count();
    return new Comparison(stored.size(), theirs.size(), missing, extra, doubled, different);
  }

  boolean match() {
    return missing + extra + doubled + different == 0;
  }

  /** What differs, or that nothing does. */
  String sentence() {
    List<String> parts = new ArrayList<>();
    add(parts, missing, "missing");
    add(parts, extra, "not ours");
    add(parts, doubled, "doubled");
    add(parts, different, "with other bytes");
    return parts.isEmpty() ? "same deliveries, same bytes" : String.join(", ", parts);
  }

  private static void add(List<String> parts, int count, String words) {
    if (count > 0) {
      parts.add(count + " " + words);
    }
  }
}
