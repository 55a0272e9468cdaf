/**
 * Holds what is out of the ordinary: a batch that is not like the last ones waits for a person, and
 * so do letters when there are many more than usual.
 *
 * <p>Source: product specification, section 9.3 and R-GD-4.
 */
@NullMarked
package no.budstikke.pipeline.guard;

import org.jspecify.annotations.NullMarked;
