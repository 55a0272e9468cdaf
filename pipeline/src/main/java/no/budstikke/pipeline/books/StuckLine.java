package no.budstikke.pipeline.books;

import java.time.Instant;
import java.util.UUID;

/**
 * A delivery of which nothing has been heard in time.
 *
 * @param delivery which
 * @param request whose
 * @param number the document's number
 * @param channel by which it was handed over
 * @param handedOver when
 * @param since since when it counts as stuck
 */
public record StuckLine(
    UUID delivery,
    UUID request,
    String number,
    String channel,
    Instant handedOver,
    Instant since) {}
