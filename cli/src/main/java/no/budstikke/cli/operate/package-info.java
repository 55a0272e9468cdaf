/**
 * What operators do by name: release, cancel, settle, pause, resume, look at alarms, travel in
 * time.
 *
 * <p>Source: design, section 4 ("Operators have names") and ruling 14.
 */
@NullMarked
package no.budstikke.cli.operate;

import org.jspecify.annotations.NullMarked;
