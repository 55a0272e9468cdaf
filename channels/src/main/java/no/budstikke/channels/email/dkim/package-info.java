/**
 * Signatures by which receivers know that a mail is from the domain that it says.
 *
 * <p>Source: mail and print, section 2.4; RFC 6376.
 */
@NullMarked
package no.budstikke.channels.email.dkim;

import org.jspecify.annotations.NullMarked;
