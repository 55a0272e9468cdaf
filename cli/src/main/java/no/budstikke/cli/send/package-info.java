/**
 * Hands a file to a server as one batch.
 *
 * <p>Source: design, section 5; input format, section 8.
 */
@NullMarked
package no.budstikke.cli.send;

import org.jspecify.annotations.NullMarked;
