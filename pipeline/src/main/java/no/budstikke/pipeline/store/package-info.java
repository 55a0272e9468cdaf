/**
 * Where documents are kept: packed per chunk into one file, sealed, and found by place and content
 * hash (design 3 and 4).
 *
 * <p>A pack is on the disk, file and directory, before the transaction that refers to it commits,
 * so a committed reference always leads somewhere. What a crash leaves half-written has no name
 * that anybody reads; what was written for a transaction that never committed is an orphan, and is
 * cleared away after some days.
 */
@NullMarked
package no.budstikke.pipeline.store;

import org.jspecify.annotations.NullMarked;
