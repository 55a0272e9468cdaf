package no.budstikke.pipeline.issuers;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What is told of a key once it was made: everything but the key.
 *
 * @param id by which it is revoked
 * @param name given when it was made
 * @param madeAt when
 * @param madeBy by whom
 * @param revokedAt since when it opens nothing any more
 */
public record KeyEntry(
    UUID id, String name, Instant madeAt, String madeBy, Optional<Instant> revokedAt) {}
