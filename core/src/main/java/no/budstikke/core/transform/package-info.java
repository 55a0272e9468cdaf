/**
 * Step 5: the exact bytes a channel hands over. Pure: the same assignment gives the same bytes.
 *
 * <p>Source: design, section 4; product specification, section 7.
 */
@NullMarked
package no.budstikke.core.transform;

import org.jspecify.annotations.NullMarked;
