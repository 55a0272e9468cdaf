/**
 * Letters that came back: a task for the issuer each, with the consumer's new address where the
 * carrier knows it. No letter is ever sent to a new address by itself: the issuer's next document
 * brings it.
 *
 * <p>Source: mail and print, section 3.10.
 */
@NullMarked
package no.budstikke.pipeline.returns;

import org.jspecify.annotations.NullMarked;
