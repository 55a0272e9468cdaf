package no.budstikke.documents.fixedwidth;

import java.util.ArrayList;
import java.util.List;

/**
 * A record as a table of columns that leave no gap and do not overlap; the same table serves
 * reading and writing. Source: style, habit 14.
 */
public final class Layout {
  private final String name;
  private final List<Column> columns;
  private final byte[] template;
  private final Test everything;
  private final Test withoutFillers;

  /** What a reader makes of fillers that do not hold what they should. */
  public enum Fillers {
    /** They must be right. */
    CHECKED,
    /** They may hold anything. */
    IGNORED
  }

  /** Columns told by a mask, and the others. */
  private record Test(Mask mask, List<Column> others) {
    static Test of(byte[] template, List<Column> columns) {
      return new Test(
          new Mask(template, columns.stream().filter(Mask::covers).toList()),
          columns.stream().filter(column -> !Mask.covers(column)).toList());
    }

    boolean passes(byte[] bytes, int at) {
      if (!mask.fits(bytes, at)) {
        return false;
      }
      for (int i = 0; i < others.size(); i++) {
        if (!others.get(i).fits(bytes, at)) {
          return false;
        }
      }
      return true;
    }
  }

  private Layout(String name, int length, List<Column> columns) {
    this.name = name;
    this.columns = columns;
    this.template = new byte[length];
    columns.forEach(column -> column.prime(template));
    this.everything = Test.of(template, columns);
    this.withoutFillers =
        Test.of(template, columns.stream().filter(column -> !isFiller(column)).toList());
  }

  /** A table of records with this length, at least 8; gaps, overlaps and other lengths refused. */
  public static Layout of(String name, int length, Column... columns) {
    int next = 1;
    for (Column column : columns) {
      if (column.from() != next) {
        throw new IllegalArgumentException(
            name + ": column " + next + " is described twice or not at all.");
      }
      next = column.to() + 1;
    }
    if (next != length + 1 || length < Long.BYTES) {
      throw new IllegalArgumentException(name + " is not " + length + " long.");
    }
    return new Layout(name, length, List.of(columns));
  }

  /** What the record is called. */
  public String name() {
    return name;
  }

  /** How many places it has. */
  public int length() {
    return template.length;
  }

  /** Whether every column has what it should. */
  public boolean fits(byte[] bytes, int at, Fillers fillers) {
    return (fillers == Fillers.CHECKED ? everything : withoutFillers).passes(bytes, at);
  }

  /** The columns that do not have what they should, from left to right. */
  public List<Column> faults(byte[] bytes, int at, Fillers fillers) {
    List<Column> faults = new ArrayList<>();
    for (Column column : columns) {
      if ((fillers == Fillers.CHECKED || !isFiller(column)) && !column.fits(bytes, at)) {
        faults.add(column);
      }
    }
    return faults;
  }

  /** Lays down an empty record: constants, fillers, zeros and blanks. */
  void begin(byte[] bytes, int at) {
    System.arraycopy(template, 0, bytes, at, template.length);
  }

  private static boolean isFiller(Column column) {
    return column instanceof Fixed fixed && fixed.isFiller();
  }

  @Override
  public String toString() {
    return name;
  }
}
