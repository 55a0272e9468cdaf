package no.budstikke.channels.avtalegiro.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A notice put together from its halves, which may come in any order. Source: AvtaleGiro, section
 * 3.5.
 */
final class NoticeLines {
  private static final int HALF = NoticeText.LETTERS / 2;

  private final boolean[] taken = new boolean[2 * NoticeText.LINES];
  private final String[] halves = new String[2 * NoticeText.LINES];
  private int place;
  private int last = -1;

  NoticeLines() {
    Arrays.fill(halves, "");
  }

  /** Goes to a half; false when there is no such place or it has been taken. */
  boolean take(int line, int half) {
    if (line < 1 || line > NoticeText.LINES || half < 1 || half > 2) {
      return false;
    }
    place = 2 * (line - 1) + half - 1;
    boolean free = !taken[place];
    taken[place] = true;
    last = Math.max(last, place);
    return free;
  }

  void put(String half) {
    halves[place] = half;
  }

  void clear() {
    if (last >= 0) {
      Arrays.fill(taken, 0, last + 1, false);
      Arrays.fill(halves, 0, last + 1, "");
      last = -1;
    }
  }

  List<String> list() {
    if (last < 0) {
      return List.of();
    }
    List<String> lines = new ArrayList<>(last / 2 + 1);
    for (int left = 0; left <= last; left += 2) {
      lines.add(line(halves[left], halves[left + 1]));
    }
    return lines;
  }

  private static String line(String left, String right) {
    return right.isEmpty() ? left : left + " ".repeat(HALF - left.length()) + right;
  }
}
