/**
 * The simulated networks by themselves: a mail server, a print house and Kivra on ports of their
 * own, each scripted by a table that may be edited while it runs.
 *
 * <p>Source: design, section 6 and ruling 15.
 */
@NullMarked
package no.budstikke.cli.sandbox;

import org.jspecify.annotations.NullMarked;
