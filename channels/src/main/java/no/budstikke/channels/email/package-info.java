/**
 * The channel e-mail: one message per recipient in the issuer's look, with the picture attached or
 * with a link to a page, handed to a mail relay over SMTP; and a simulated mail server. What it is
 * and what it answers: README.md beside this.
 *
 * <p>Source: mail and print, sections 2.1 to 2.3; product specification, sections 6.4 and 7.
 */
@NullMarked
package no.budstikke.channels.email;

import org.jspecify.annotations.NullMarked;
