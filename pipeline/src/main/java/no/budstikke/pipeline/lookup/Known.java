package no.budstikke.pipeline.lookup;

import java.time.Instant;
import no.budstikke.core.lookup.Reachability;

/**
 * What a register has said, as far as it is remembered.
 *
 * @param answer the last yes or no, else UNKNOWN
 * @param again before this moment it is not asked again
 */
public record Known(Reachability answer, Instant again) {}
