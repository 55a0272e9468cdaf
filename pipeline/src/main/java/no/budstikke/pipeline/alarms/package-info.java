/**
 * What a person should look at: one table with kind, scope, since when, how often and a hint.
 *
 * <p>Source: design, ruling 14.
 */
@NullMarked
package no.budstikke.pipeline.alarms;

import org.jspecify.annotations.NullMarked;
