/**
 * Who may open what the bank shows: whoever has a token that the operator has signed for a moment,
 * or an address with the operator's older signature.
 *
 * <p>Source: eFaktura, section 7.
 */
@NullMarked
package no.budstikke.channels.efaktura.details;

import org.jspecify.annotations.NullMarked;
