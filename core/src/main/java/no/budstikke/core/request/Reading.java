package no.budstikke.core.request;

import java.util.Optional;
import java.util.function.Function;

/**
 * What became of reading a text from outside as a checked number: the number, or what is wrong with
 * it. Nothing is thrown, and the text itself is not kept.
 *
 * @param <T> the number's type
 */
public sealed interface Reading<T> {
  /** The number; empty when the text was none. */
  Optional<T> value();

  /** What is wrong; empty when nothing is. */
  Optional<Fault> fault();

  /**
   * The text was right.
   *
   * @param <T> the number's type
   * @param number the checked number
   */
  record Valid<T>(T number) implements Reading<T> {
    @Override
    public Optional<T> value() {
      return Optional.of(number);
    }

    @Override
    public Optional<Fault> fault() {
      return Optional.empty();
    }
  }

  /**
   * The text was wrong.
   *
   * @param <T> the number's type
   * @param reason the first thing wrong
   */
  record Invalid<T>(Fault reason) implements Reading<T> {
    @Override
    public Optional<T> value() {
      return Optional.empty();
    }

    @Override
    public Optional<Fault> fault() {
      return Optional.of(reason);
    }
  }

  /** The same reading with a good number taken further; a fault stays as it is. */
  default <R> Reading<R> then(Function<? super T, ? extends Reading<R>> next) {
    return switch (this) {
      case Valid<T>(var number) -> next.apply(number);
      case Invalid<T>(var reason) -> new Invalid<>(reason);
    };
  }
}
