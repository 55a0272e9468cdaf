/**
 * Reads the books of the path and changes nothing: where batches, requests and deliveries are, why,
 * and whether all of it adds up. Records here are what people and programs are shown, field by
 * field.
 *
 * <p>Whole statements over sets, pages by key: what is asked never grows with what was received
 * before.
 *
 * <p>Source: product specification, sections 6 and 11; design, ruling 4.
 */
@NullMarked
package no.budstikke.pipeline.books;

import org.jspecify.annotations.NullMarked;
