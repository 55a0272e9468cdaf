/**
 * The seven steps as one path: the states of a payment request, its events, and a channel as its
 * four ports.
 *
 * <p>Source: product specification, sections 6.2 and 6.5.
 */
@NullMarked
package no.budstikke.core.journey;

import org.jspecify.annotations.NullMarked;
