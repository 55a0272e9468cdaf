/**
 * Steps 1 and 2, durable: what an issuer hands in is stored, named and judged before anybody hears
 * that we have it.
 *
 * <p>A batch is read in chunks, each one pack of documents and one transaction. Nothing of it
 * travels before its end has been read. An upload that was cut off by the death of its node is
 * refused as a whole and can be sent again.
 *
 * <p>Source: product specification, section 7; design, section 4 and ruling 8.
 */
@NullMarked
package no.budstikke.pipeline.intake;

import org.jspecify.annotations.NullMarked;
