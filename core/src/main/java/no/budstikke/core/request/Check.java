package no.budstikke.core.request;

import java.util.Optional;
import java.util.function.Function;

/** What makes a text one of our numbers: the first fault found in it, or none. */
@FunctionalInterface
interface Check {
  Optional<Fault> faultIn(String text);

  /** The number made of the text, or the fault in it. */
  default <T> Reading<T> read(String text, Function<String, ? extends T> make) {
    Optional<Fault> fault = faultIn(text);
    return fault.isPresent()
        ? new Reading.Invalid<>(fault.get())
        : new Reading.Valid<>(make.apply(text));
  }

  /** For constructors: an exception that names the kind of number and the fault, never the text. */
  default void demand(String kind, String text) {
    Optional<Fault> fault = faultIn(text);
    if (fault.isPresent()) {
      throw new IllegalArgumentException("No valid " + kind + ": " + fault.get());
    }
  }
}
