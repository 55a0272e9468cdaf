/**
 * Personal pages behind links in mails: fetching one changes nothing, only a person's press of a
 * button does. Nothing about a person stands in an address or in a log.
 *
 * <p>Source: mail and print, sections 1.4 and 1.5.
 */
@NullMarked
package no.budstikke.server.personal;

import org.jspecify.annotations.NullMarked;
