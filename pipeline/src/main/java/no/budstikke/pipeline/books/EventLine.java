package no.budstikke.pipeline.books;

import java.time.Instant;
import java.util.UUID;

/**
 * One change, as it stands in the chain.
 *
 * @param sequence 1, 2, … within the request
 * @param subject the request or a delivery of it
 * @param change {@code FROM>TO}
 * @param cause rule, result or command
 * @param actor who
 * @param at when
 * @param hash on top of the one before, hexadecimal
 */
public record EventLine(
    int sequence,
    UUID subject,
    String change,
    String cause,
    String actor,
    Instant at,
    String hash) {}
