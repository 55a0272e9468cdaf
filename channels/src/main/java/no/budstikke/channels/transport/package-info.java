/**
 * What several channels share to reach the outside: mail over SMTP, files over SFTP. It knows no
 * channel, and it says of every call exactly what is known: taken, refused, surely not sent, or
 * unknown.
 *
 * <p>Source: mail and print, sections 2.3 and 3.10; design, ruling 2; RFC 5321; SFTP version 3.
 */
@NullMarked
package no.budstikke.channels.transport;

import org.jspecify.annotations.NullMarked;
