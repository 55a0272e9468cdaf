package no.budstikke.pipeline.alarms;

import java.time.Instant;

/**
 * One thing that a person should look at.
 *
 * @param kind what is wrong, for example {@code CHANNEL_MISCONFIGURED}
 * @param scope where: a channel, an issuer, a node
 * @param since when it was first seen
 * @param lastAt when it was last seen
 * @param count how often
 * @param hint what to do, without personal data
 */
public record Alarm(
    String kind, String scope, Instant since, Instant lastAt, long count, String hint) {}
