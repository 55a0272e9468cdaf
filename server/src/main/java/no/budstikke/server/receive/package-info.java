/**
 * Reads what issuers hand in, from whichever door, as a stream into the path, and answers with a
 * verdict.
 *
 * <p>Source: product specification, section 7; input format, section 8; design, ruling 8.
 */
@NullMarked
package no.budstikke.server.receive;

import org.jspecify.annotations.NullMarked;
