/**
 * What travels: the payment request, who asks and who is asked, amounts, dates and references.
 *
 * <p>Source: product specification, sections 1 and 2.
 */
@NullMarked
package no.budstikke.core.request;

import org.jspecify.annotations.NullMarked;
