package no.budstikke.documents.configuration;

import java.util.List;

/**
 * What became of reading a configuration: it, or everything that is wrong with it.
 *
 * @param <T> what was read
 */
public sealed interface Configured<T> {
  /**
   * It can be used.
   *
   * @param <T> what was read
   * @param value complete and checked
   */
  record Usable<T>(T value) implements Configured<T> {}

  /**
   * It cannot be used.
   *
   * @param <T> what was to be read
   * @param problems at least one, in the order of the file
   */
  record Refused<T>(List<Problem> problems) implements Configured<T> {
    public Refused {
      problems = List.copyOf(problems);
    }
  }
}
