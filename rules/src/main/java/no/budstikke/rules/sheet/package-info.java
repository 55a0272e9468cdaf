/**
 * A released style sheet of official rules, read into patterns, rules and assertions.
 *
 * <p>Source: the skeleton of ISO Schematron, in whose form the rules are released.
 */
@NullMarked
package no.budstikke.rules.sheet;

import org.jspecify.annotations.NullMarked;
