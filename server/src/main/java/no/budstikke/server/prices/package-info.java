/**
 * What hand-overs cost and until when channels take them, on each day.
 *
 * <p>Source: product specification, sections 5 and 8.
 */
@NullMarked
package no.budstikke.server.prices;

import org.jspecify.annotations.NullMarked;
