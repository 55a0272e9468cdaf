/**
 * The only writer of states. A page holds some requests of one issuer, locked, with their
 * deliveries; every change goes by the core's two tables of states, appends one event to the
 * request's chain of hashes, and is written in the transaction that locked it (I-5, I-6).
 *
 * <p>Source: product specification, sections 6.2 to 6.5.
 */
@NullMarked
package no.budstikke.pipeline.ledger;

import org.jspecify.annotations.NullMarked;
