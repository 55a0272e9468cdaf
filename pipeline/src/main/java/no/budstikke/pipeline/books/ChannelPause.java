package no.budstikke.pipeline.books;

import java.time.Instant;

/**
 * A channel that is not used.
 *
 * @param channel which
 * @param issuer for whom, {@code *} for all
 * @param reason OPERATOR or MISCONFIGURED
 * @param actor who stopped it
 * @param note why, in their words
 * @param since when
 */
public record ChannelPause(
    String channel, String issuer, String reason, String actor, String note, Instant since) {}
