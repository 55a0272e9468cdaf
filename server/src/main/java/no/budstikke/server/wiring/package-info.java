/**
 * Puts the parts together: database, keys, store, clock, channels, path and doors, opened in this
 * order and closed in the other.
 *
 * <p>Source: design, sections 3 and 4.
 */
@NullMarked
package no.budstikke.server.wiring;

import org.jspecify.annotations.NullMarked;
