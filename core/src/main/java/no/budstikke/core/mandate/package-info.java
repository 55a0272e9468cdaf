/**
 * Standing permissions of payers, as a scheme's operator tells them, on the way into the issuer's
 * own mirror of them (R-LU-1).
 *
 * <p>Source: product specification, section 3.2; AvtaleGiro, sections 5 and 9.
 */
@NullMarked
package no.budstikke.core.mandate;

import org.jspecify.annotations.NullMarked;
