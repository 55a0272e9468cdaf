/**
 * Why one payment request would go where it would go.
 *
 * <p>Source: command line contract, {@code explain}; product specification, section 4.4.
 */
@NullMarked
package no.budstikke.cli.explain;

import org.jspecify.annotations.NullMarked;
