package no.budstikke.channels.efaktura.contract;

import java.util.function.Function;

/**
 * What came of a call to the operator. Faults are split as its services split them: the client's
 * are definite, the server's may be repeated (eFaktura, section 3.2).
 */
public sealed interface Answer<T> {
  /** It answered. */
  record Said<T>(T value) implements Answer<T> {}

  /**
   * A fault of the client's: what we sent is wrong for a reason.
   *
   * @param code the operator's own
   */
  record Refused<T>(Reason reason, String code) implements Answer<T> {}

  /** It was not taken, or is recognised when it comes again: repeat with the same ids. */
  record NotNow<T>(String code) implements Answer<T> {}

  /** Nobody knows whether the call arrived. */
  record Lost<T>(String code) implements Answer<T> {}

  /** We are not let in. */
  record Barred<T>(String code) implements Answer<T> {}

  /** The same with what was said read by a function. */
  default <R> Answer<R> map(Function<T, R> reading) {
    return switch (this) {
      case Said<T>(var value) -> new Said<>(reading.apply(value));
      case Refused<T>(var reason, var code) -> new Refused<>(reason, code);
      case NotNow<T>(var code) -> new NotNow<>(code);
      case Lost<T>(var code) -> new Lost<>(code);
      case Barred<T>(var code) -> new Barred<>(code);
    };
  }
}
