/** Proofs that our verdicts are the official ones. */
@NullMarked
package no.budstikke.bench.official;

import org.jspecify.annotations.NullMarked;
