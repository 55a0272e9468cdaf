/**
 * {@code budstikke check}: judges files offline, by the same rules as the server.
 *
 * <p>Source: the command line's contract, "check"; input format, section 12.
 */
@NullMarked
package no.budstikke.cli.check;

import org.jspecify.annotations.NullMarked;
