/**
 * The rule compiler: reads the official rules in the form they are released in and writes Java that
 * works on the flat tree. Used while building, never while running.
 *
 * <p>Source: input format, section 12 (L3, L4). Updating to a new release is a change of its
 * version.
 */
@NullMarked
package no.budstikke.rules;

import org.jspecify.annotations.NullMarked;
