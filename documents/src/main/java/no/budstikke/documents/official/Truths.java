package no.budstikke.documents.official;

import java.util.Arrays;

/** What was found out of each element: unknown, no or yes. */
public final class Truths {
  private static final int USUAL = 1024;

  private byte[] known = new byte[USUAL];

  /** Nothing is known. */
  public Truths() {}

  /** Makes room for so many elements, of which nothing is known. */
  public void forget(int elements) {
    if (known.length < elements) {
      known = new byte[elements * 2];
    } else {
      Arrays.fill(known, 0, elements, (byte) 0);
    }
  }

  /** Whether it was not found out yet. */
  public boolean isUnknown(int element) {
    return known[element] == 0;
  }

  /** What was found out. */
  public boolean isTrue(int element) {
    return known[element] == 2;
  }

  /** Notes what was found out. */
  public void put(int element, boolean truth) {
    known[element] = (byte) (truth ? 2 : 1);
  }
}
