/**
 * The command line: which commands there are, and what their ends mean to a script.
 *
 * <p>Source: command line contract; design, section 5.
 */
@NullMarked
package no.budstikke.cli;

import org.jspecify.annotations.NullMarked;
