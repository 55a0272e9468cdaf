/**
 * Step 7: what a counterpart tells us afterwards.
 *
 * <p>Source: product specification, sections 6.3 and 6.4.
 */
@NullMarked
package no.budstikke.core.followup;

import org.jspecify.annotations.NullMarked;
