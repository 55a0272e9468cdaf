/**
 * What hand-overs cost, from a file.
 *
 * <p>Source: product specification, section 8.
 */
@NullMarked
package no.budstikke.server.prices;

import org.jspecify.annotations.NullMarked;
