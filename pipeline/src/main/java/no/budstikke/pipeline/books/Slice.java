package no.budstikke.pipeline.books;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param <T> what is listed
 * @param items in the order of their keys
 * @param next where the list goes on; empty at its end
 */
public record Slice<T>(List<T> items, Optional<String> next) {
  public Slice {
    items = List.copyOf(items);
  }

  /** One more than the limit was read, to know whether the list goes on. */
  static <T> Slice<T> of(List<T> read, int limit, Function<T, String> key) {
    if (read.size() <= limit) {
      return new Slice<>(read, Optional.empty());
    }
    List<T> items = read.subList(0, limit);
    return new Slice<>(items, Optional.of(key.apply(items.getLast())));
  }

  /**
   * Which part.
   *
   * @param after where the part before ended; empty for the first
   * @param limit how many items at most
   */
  public record Wanted(String after, int limit) {}
}
