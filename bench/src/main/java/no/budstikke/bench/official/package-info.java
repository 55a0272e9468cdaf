/**
 * The official rules on the official engine beside ours: a corpus from a seed, the verdicts
 * compared document by document, and the times.
 *
 * <p>Source: input format, sections 1 and 12: the verdicts of L3 and L4 must equal the official
 * ones.
 */
@NullMarked
package no.budstikke.bench.official;

import org.jspecify.annotations.NullMarked;
