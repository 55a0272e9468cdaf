/**
 * Step 7, durable: what counterparts tell is read from a cursor that is stored with what the
 * replies changed; told twice, it counts once (I-8). Where silence means success, the silence is
 * waited for.
 *
 * <p>Source: product specification, sections 6.3 and 6.4.
 */
@NullMarked
package no.budstikke.pipeline.followup;

import org.jspecify.annotations.NullMarked;
