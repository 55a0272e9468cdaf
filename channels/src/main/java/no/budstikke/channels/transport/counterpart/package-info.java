/**
 * What all simulated counterparts share: a table that scripts them while they run, a journal of
 * what they received, and the refusal to start in production.
 *
 * <p>Source: design, section 6; style, habit 22.
 */
@NullMarked
package no.budstikke.channels.transport.counterpart;

import org.jspecify.annotations.NullMarked;
