/**
 * Step 6: handing over, and what may be said about the outcome.
 *
 * <p>Source: product specification, sections 3.12, 6.3 and 7; design, ruling 2.
 */
@NullMarked
package no.budstikke.core.deliver;

import org.jspecify.annotations.NullMarked;
