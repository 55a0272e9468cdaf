/**
 * The channel eFaktura: the request stands in the consumer's bank and in the payment app, to be
 * approved there, or beside a claim of AvtaleGiro as its notice.
 *
 * <p>Source: eFaktura B2C 2.0 (eFaktura, sections 1 to 15); product specification, sections 3.3,
 * 3.4, 6.4 and 7.
 */
@NullMarked
package no.budstikke.channels.efaktura;

import org.jspecify.annotations.NullMarked;
