/**
 * Registers behind HTTP, until a channel brings its own: asked in JSON, with patience; and a
 * simulated one with a population and faults on demand.
 *
 * <p>Source: product specification, section 3.11; design, section 6; command line contract,
 * population files.
 */
@NullMarked
package no.budstikke.channels.register;

import org.jspecify.annotations.NullMarked;
