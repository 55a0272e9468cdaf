/**
 * The payment dimension of a request: postings find the request they pay, claims without a posting
 * show. It moves no delivery (product specification, section 6.2).
 *
 * <p>Source: product specification, R-AG-14 and section 6.2; AvtaleGiro, sections 6.7 and 8.8.
 */
@NullMarked
package no.budstikke.pipeline.money;

import org.jspecify.annotations.NullMarked;
