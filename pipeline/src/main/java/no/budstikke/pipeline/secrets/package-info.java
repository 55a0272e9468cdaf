/**
 * Keys and what they do: national ids and documents encrypted at rest, national ids found again by
 * keyed hash, API keys kept as hashes only (design 1 point 6, design 9 ruling 15).
 *
 * <p>The key file is made on the first start, belongs to its owner alone, and is never inside the
 * database that it protects.
 */
@NullMarked
package no.budstikke.pipeline.secrets;

import org.jspecify.annotations.NullMarked;
