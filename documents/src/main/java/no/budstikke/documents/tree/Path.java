package no.budstikke.documents.tree;

import java.util.Arrays;

/** A way down from an element, compiled once: {@code cac:Party/cbc:EndpointID}. */
public final class Path {
  private final int[] steps;

  private Path(int[] steps) {
    this.steps = steps;
  }

  /**
   * Compiles a path.
   *
   * @param path names as the specification writes them, separated by slashes
   * @throws IllegalArgumentException when a name is not in the vocabulary
   */
  public static Path of(String path) {
    return new Path(Arrays.stream(path.split("/")).mapToInt(Names::of).toArray());
  }

  int length() {
    return steps.length;
  }

  int step(int at) {
    return steps[at];
  }
}
