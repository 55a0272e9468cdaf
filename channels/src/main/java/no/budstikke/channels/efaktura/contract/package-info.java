/**
 * The neutral contract with an operator of Norwegian eFaktura: our own types, whatever its services
 * call things.
 *
 * <p>Source: eFaktura, sections 4.4, 5, 6, 9 and 12.
 */
@NullMarked
package no.budstikke.channels.efaktura.contract;

import org.jspecify.annotations.NullMarked;
