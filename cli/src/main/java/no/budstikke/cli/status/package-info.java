/**
 * Where a batch or a request is and why, once or live.
 *
 * <p>Source: design, section 5; product specification, section 11, number 3.
 */
@NullMarked
package no.budstikke.cli.status;

import org.jspecify.annotations.NullMarked;
