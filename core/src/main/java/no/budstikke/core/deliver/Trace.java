package no.budstikke.core.deliver;

import java.time.Instant;
import java.util.Optional;

/** What a counterpart says when asked whether an earlier hand-over arrived. */
public sealed interface Trace {
  /** It is there, whole. */
  record Arrived(Optional<String> theirReference, Instant at) implements Trace {}

  /** It is surely not there: handing over again is safe. */
  record Absent() implements Trace {}

  /** The counterpart cannot tell, or not now. */
  record CannotTell() implements Trace {}
}
