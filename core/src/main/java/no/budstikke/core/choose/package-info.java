/**
 * Step 4: the best legal plan for a payment request, with every reason.
 *
 * <p>Source: product specification, section 4.
 */
@NullMarked
package no.budstikke.core.choose;

import org.jspecify.annotations.NullMarked;
