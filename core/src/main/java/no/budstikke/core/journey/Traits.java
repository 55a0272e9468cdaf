package no.budstikke.core.journey;

import java.time.Duration;
import java.util.Optional;
import no.budstikke.core.deliver.ReceiptLevel;

/**
 * How a channel behaves, as far as the pipeline must know.
 *
 * @param unit what is handed over at once
 * @param repetition what may be done after an unknown outcome
 * @param delivered what counts as DELIVERED (product specification, section 6.4)
 * @param concurrency hand-overs under way at once, at most
 */
public record Traits(Unit unit, Repetition repetition, Delivered delivered, int concurrency) {
  /** What is handed over at once. */
  public sealed interface Unit {
    /** Each item by itself. */
    record OneItem() implements Unit {}

    /**
     * A file of many, closed at a cut-off or when it is full.
     *
     * @param mostItems at most so many items
     * @param mostBytes at most so many bytes of content
     * @param longestWait an item waits at most so long for its file to be closed
     */
    record Transmission(int mostItems, long mostBytes, Duration longestWait) implements Unit {}
  }

  /** What may be done after an unknown outcome (product specification, section 7). */
  public enum Repetition {
    /** They recognise our key: hand over again. */
    SAFE,
    /** Ask them first, then decide. */
    TRACE_FIRST,
    /** Only a person may decide. */
    NEVER
  }

  /**
   * What counts as DELIVERED.
   *
   * @param level the receipt that does
   * @param afterSilence with this much silence after {@code level}, where that is the rule: no
   *     bounce, no rejection
   */
  public record Delivered(ReceiptLevel level, Optional<Duration> afterSilence) {}
}
