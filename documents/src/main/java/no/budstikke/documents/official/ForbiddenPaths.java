package no.budstikke.documents.official;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.budstikke.documents.tree.DocumentTree;
import no.budstikke.documents.tree.Names;

/** Paths that must not be in a document, found by following all of them at once. */
final class ForbiddenPaths {
  private static final int DEAD = 0;
  private static final int ROOT = 1;
  private static final int[] NOTHING = {};

  private final Map<Long, Integer> building = new HashMap<>();
  private final List<List<Integer>> ends = new ArrayList<>(List.of(List.of(), List.of()));
  private final int[] keys;
  private final int[] states;
  private final int[][] assertions;
  private int[] reached = new int[1024];

  /** Lines of an assertion's number and a path from the root element. */
  ForbiddenPaths(List<String> lines) {
    for (String line : lines) {
      int blank = line.indexOf(' ');
      add(Integer.parseInt(line.substring(0, blank)), line.substring(blank + 1).split("/", -1));
    }
    int size = Integer.highestOneBit(Math.max(building.size(), 1)) * 8;
    keys = new int[size];
    states = new int[size];
    Arrays.fill(keys, -1);
    building.forEach(this::place);
    assertions =
        ends.stream()
            .map(numbers -> numbers.stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
  }

  private void add(int assertion, String[] names) {
    int state = ROOT;
    for (String name : names) {
      long key = ((long) state << 32) | Names.of(name);
      Integer next = building.get(key);
      if (next == null) {
        next = ends.size();
        ends.add(new ArrayList<>());
        building.put(key, next);
      }
      state = next;
    }
    ends.get(state).add(assertion);
  }

  private void place(long key, int state) {
    int packed = pack((int) (key >> 32), (int) key);
    int at = slot(packed);
    while (keys[at] >= 0) {
      at = (at + 1) & (keys.length - 1);
    }
    keys[at] = packed;
    states[at] = state;
  }

  private static int pack(int state, int name) {
    return (state << 16) | name;
  }

  private int slot(int packed) {
    return ((packed * 0x9E3779B9) >>> 12) & (keys.length - 1);
  }

  private int next(int state, int name) {
    if (state == DEAD) {
      return DEAD;
    }
    int packed = pack(state, name);
    int at = slot(packed);
    while (keys[at] >= 0) {
      if (keys[at] == packed) {
        return states[at];
      }
      at = (at + 1) & (keys.length - 1);
    }
    return DEAD;
  }

  /** The assertions whose paths are in the document, each once. */
  int[] in(DocumentTree tree) {
    if (reached.length < tree.size()) {
      reached = new int[tree.size() * 2];
    }
    reached[0] = ROOT;
    int[] found = NOTHING;
    for (int i = 1; i < tree.size(); i++) {
      int name = tree.name(i);
      int state = name < Names.count() ? next(reached[tree.parent(i)], name) : DEAD;
      reached[i] = state;
      for (int assertion : assertions[state]) {
        found = with(found, assertion);
      }
    }
    return found;
  }

  private static int[] with(int[] found, int assertion) {
    for (int one : found) {
      if (one == assertion) {
        return found;
      }
    }
    int[] more = Arrays.copyOf(found, found.length + 1);
    more[found.length] = assertion;
    return more;
  }
}
