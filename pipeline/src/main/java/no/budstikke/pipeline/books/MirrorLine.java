package no.budstikke.pipeline.books;

import java.time.Instant;
import java.util.Optional;

/**
 * How old an issuer's mirror of mandates is (R-LU-3).
 *
 * @param channel by which it is fed
 * @param heardAt when its source was last reached; none before the first time
 * @param ageSeconds since then
 * @param mostSeconds how old the issuer's policy lets it be
 * @param stale whether it is older, so that the choice trusts no mandate
 */
public record MirrorLine(
    String channel,
    Optional<Instant> heardAt,
    Optional<Long> ageSeconds,
    long mostSeconds,
    boolean stale) {}
