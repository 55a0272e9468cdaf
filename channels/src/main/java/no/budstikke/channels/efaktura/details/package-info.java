/**
 * Where consumers open what their bank shows them: addresses nobody can guess, opened with a token
 * that the operator has signed for a moment.
 *
 * <p>Source: eFaktura, section 7.
 */
@NullMarked
package no.budstikke.channels.efaktura.details;

import org.jspecify.annotations.NullMarked;
