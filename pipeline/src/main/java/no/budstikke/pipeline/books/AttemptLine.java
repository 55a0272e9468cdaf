package no.budstikke.pipeline.books;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One try at one delivery. One without an end was cut off.
 *
 * @param delivery what was tried
 * @param number 1, 2, …
 * @param startedAt committed before the call
 * @param endedAt when the outcome was known
 * @param result the class of the outcome
 * @param code the channel's own
 * @param theirReference by which the counterpart knows it
 */
public record AttemptLine(
    UUID delivery,
    int number,
    Instant startedAt,
    Optional<Instant> endedAt,
    Optional<String> result,
    Optional<String> code,
    Optional<String> theirReference) {}
