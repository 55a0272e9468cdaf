/**
 * The way to a running server: its address and key from options, environment or data directory, and
 * its refusals as sentences.
 *
 * <p>Source: design, section 5; command line contract.
 */
@NullMarked
package no.budstikke.cli.rest;

import org.jspecify.annotations.NullMarked;
