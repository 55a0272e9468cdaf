/**
 * Step 3, durable: what registers have said is kept for each issuer, asked for in batches without
 * doubles, and asked again when it is too old. A register that is slow or down keeps only its own
 * questions waiting.
 *
 * <p>Source: product specification, section 3.11.
 */
@NullMarked
package no.budstikke.pipeline.lookup;

import org.jspecify.annotations.NullMarked;
