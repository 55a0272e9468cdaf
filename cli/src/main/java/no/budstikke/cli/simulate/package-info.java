/**
 * What another policy or other prices would do to a portfolio of payment requests.
 *
 * <p>Source: command line contract, {@code simulate}; product specification, sections 8.2 and 8.4.
 */
@NullMarked
package no.budstikke.cli.simulate;

import org.jspecify.annotations.NullMarked;
