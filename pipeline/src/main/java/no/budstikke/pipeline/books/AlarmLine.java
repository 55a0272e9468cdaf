package no.budstikke.pipeline.books;

import java.time.Instant;

/**
 * What a person should look at (design, ruling 14).
 *
 * @param kind what
 * @param scope where
 * @param since when it was raised first
 * @param lastAt when it was raised last
 * @param count how often
 * @param hint what to do
 */
public record AlarmLine(
    String kind, String scope, Instant since, Instant lastAt, long count, String hint) {}
