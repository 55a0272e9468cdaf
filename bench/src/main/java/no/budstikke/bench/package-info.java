/**
 * Benchmarks: run by one command, with peers measured in the same run, never tests with a time
 * limit.
 *
 * <p>Source: design, section 7.
 */
@NullMarked
package no.budstikke.bench;

import org.jspecify.annotations.NullMarked;
