/**
 * Step 3: what the registers say about whom we can reach. Three answers, never two.
 *
 * <p>Source: product specification, sections 3.2 and 3.11; design, ruling 2.
 */
@NullMarked
package no.budstikke.core.lookup;

import org.jspecify.annotations.NullMarked;
