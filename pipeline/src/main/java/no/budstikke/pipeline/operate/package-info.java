/**
 * What people do to the path by name: release and cancel batches, settle unknown outcomes, pause
 * and resume channels. Each leaves who, when and why.
 *
 * <p>Source: design, section 4 ("Operators have names").
 */
@NullMarked
package no.budstikke.pipeline.operate;

import org.jspecify.annotations.NullMarked;
