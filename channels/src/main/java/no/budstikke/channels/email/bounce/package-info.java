/**
 * Mail that comes back: the addresses it comes back to, the door it comes in by, and what it says.
 *
 * <p>Source: mail and print, section 2.5; RFC 3464 (delivery reports), RFC 5965 (complaints).
 */
@NullMarked
package no.budstikke.channels.email.bounce;

import org.jspecify.annotations.NullMarked;
