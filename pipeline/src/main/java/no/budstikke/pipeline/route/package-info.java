/**
 * Steps 4 and 5, durable: for a chunk of requests the choice is made, the exact bytes of every leg
 * are prepared and stored, and decisions and deliveries are written, all in one transaction.
 *
 * <p>Source: design, section 4; product specification, sections 4 and 6.
 */
@NullMarked
package no.budstikke.pipeline.route;

import org.jspecify.annotations.NullMarked;
