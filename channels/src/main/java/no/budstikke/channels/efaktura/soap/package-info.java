/**
 * The official combined service for submitters (S5, SOAP 1.1): its messages as one table for both
 * directions, and everything about it that is not confirmed as configuration.
 *
 * <p>Source: eFaktura, sections 3, 4 and 12.5; uncertain points U-01, U-02, U-03, U-08, U-09, U-10
 * and U-27.
 */
@NullMarked
package no.budstikke.channels.efaktura.soap;

import org.jspecify.annotations.NullMarked;
