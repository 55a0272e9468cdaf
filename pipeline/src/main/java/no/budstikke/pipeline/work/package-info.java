/**
 * The queue: a row is a chunk of requests of one issuer that wait for the same thing.
 *
 * <p>A chunk is leased to one node at a time; its token is checked in every transaction that writes
 * what came of it, so a node that lost its lease writes nothing. Leases run by the database's
 * clock, waiting by the travelling one. Issuers take turns.
 *
 * <p>Source: design, section 4.
 */
@NullMarked
package no.budstikke.pipeline.work;

import org.jspecify.annotations.NullMarked;
