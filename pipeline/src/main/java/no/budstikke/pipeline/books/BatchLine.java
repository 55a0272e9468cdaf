package no.budstikke.pipeline.books;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A batch as it stands in a list.
 *
 * @param batch our name for it
 * @param name the issuer's
 * @param state {@code pipeline.intake.BatchState}
 * @param actor who sent it
 * @param receivedAt when its first byte came
 * @param closedAt when its end had been read
 * @param decidedBy who released or cancelled it
 * @param duplicates documents known before, answered with the first receipt
 * @param conflicts documents whose key or number stood for other content; among the rejected
 * @param heldBecause what the guard had against it, {@code core.choose.BatchGuard.Objection}
 * @param terms where its requests are
 */
public record BatchLine(
    UUID batch,
    String name,
    String state,
    String actor,
    Instant receivedAt,
    Optional<Instant> closedAt,
    Optional<String> decidedBy,
    long accepted,
    long duplicates,
    long conflicts,
    List<String> heldBecause,
    @JsonUnwrapped Terms terms) {}
