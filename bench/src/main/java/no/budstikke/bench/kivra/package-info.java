/**
 * The channel Kivra against its simulation, which runs in a process of its own.
 *
 * <p>Source: Kivra, section 12; design, section 7.
 */
@NullMarked
package no.budstikke.bench.kivra;

import org.jspecify.annotations.NullMarked;
