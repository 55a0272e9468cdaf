/**
 * UBL 2.1 documents read into the payment request: where each datum stands, in which spellings, and
 * what is missing.
 *
 * <p>Source: input format, sections 2 to 7.
 */
@NullMarked
package no.budstikke.documents.ubl;

import org.jspecify.annotations.NullMarked;
