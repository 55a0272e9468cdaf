package no.budstikke.pipeline.books;

import java.time.Instant;
import no.budstikke.pipeline.store.BlobRef;

/**
 * What is needed to read a request's document once more.
 *
 * @param received when it came
 * @param place where it lies
 * @param credited what credit notes have taken off, in minor units
 */
public record Submitted(Instant received, BlobRef place, long credited) {}
