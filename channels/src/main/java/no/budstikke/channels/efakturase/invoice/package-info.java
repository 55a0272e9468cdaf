/**
 * The invoices as BGC Invoice: documents, each by itself, and files of many, written as a stream.
 *
 * <p>Source: Swedish e-faktura, sections 3, 6 and 7 (schema 1.2.3).
 */
@NullMarked
package no.budstikke.channels.efakturase.invoice;

import org.jspecify.annotations.NullMarked;
