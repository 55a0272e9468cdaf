/**
 * Choices made offline: documents from files, a population in the place of the registers, policies
 * and prices from files.
 *
 * <p>Source: command line contract, {@code explain} and {@code simulate}.
 */
@NullMarked
package no.budstikke.cli.whatif;

import org.jspecify.annotations.NullMarked;
