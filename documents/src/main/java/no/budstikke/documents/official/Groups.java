package no.budstikke.documents.official;

import java.util.Arrays;
import java.util.List;
import no.budstikke.documents.tree.Names;

/**
 * The groups of rules that an element may match, by its name and its parent's: most of what a name
 * alone would let through is told apart by the parent before any rule is asked.
 */
public final class Groups {
  private static final short[] NONE = {0};

  /** For each name the groups by the parent's name; the last is for all other parents. */
  private final short[][] rows = new short[Names.count()][];

  /**
   * Sorts names into groups.
   *
   * @param members a name, or a parent's, a slash and a name, then a blank and the group's number;
   *     what is not said belongs to group 0, below a parent that is not said to the name's own
   */
  public Groups(List<String> members) {
    Arrays.fill(rows, NONE);
    members.stream().filter(member -> member.indexOf('/') < 0).forEach(this::alone);
    members.stream().filter(member -> member.indexOf('/') >= 0).forEach(this::below);
  }

  private void alone(String member) {
    rows[Names.of(name(member))] = new short[] {group(member)};
  }

  private void below(String member) {
    int slash = member.indexOf('/');
    int name = Names.of(name(member.substring(slash + 1)));
    if (rows[name].length == 1) {
      short alone = rows[name][0];
      rows[name] = new short[Names.count() + 1];
      Arrays.fill(rows[name], alone);
    }
    rows[name][Names.of(member.substring(0, slash))] = group(member);
  }

  private static String name(String member) {
    return member.substring(0, member.indexOf(' '));
  }

  private static short group(String member) {
    return Short.parseShort(member.substring(member.indexOf(' ') + 1));
  }

  /**
   * The group of an element.
   *
   * @param name its name's number
   * @param parent its parent's; a very large one when it has none
   */
  int of(int name, int parent) {
    short[] row = name < rows.length ? rows[name] : NONE;
    return row[Math.min(parent, row.length - 1)];
  }
}
