/**
 * Links to personal pages: nobody can guess one, each message has its own, and what we have not
 * made is told apart without looking anything up.
 *
 * <p>Source: mail and print, section 1.4.
 */
@NullMarked
package no.budstikke.channels.email.personal;

import org.jspecify.annotations.NullMarked;
