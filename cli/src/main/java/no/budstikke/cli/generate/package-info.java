/**
 * Realistic payment requests of two made-up issuers for made-up consumers, from a seed: the same
 * seed gives the same bytes, document by document, and nothing is kept. Apart from those that are
 * wrong on purpose, the documents keep the official rules too (EN 16931, Peppol BIS Billing 3.0),
 * but for the one that no consumer invoice can keep, the buyer's electronic address.
 *
 * <p>Source: input format, sections 2 to 7 and 10; design, section 6.
 */
@NullMarked
package no.budstikke.cli.generate;

import org.jspecify.annotations.NullMarked;
