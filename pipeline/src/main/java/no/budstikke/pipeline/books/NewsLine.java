package no.budstikke.pipeline.books;

import java.time.Instant;
import java.util.UUID;

/**
 * What a counterpart has told of a delivery after it arrived.
 *
 * @param delivery of which
 * @param news {@code READ}, {@code PAID} or a {@code core.followup.Outcome.PaymentNews.Stage}
 * @param at when, as they say
 */
public record NewsLine(UUID delivery, String news, Instant at) {}
