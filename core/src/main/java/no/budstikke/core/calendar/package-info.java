/**
 * On which days the banks of a market settle, as versioned data with an end: nothing is promised
 * for a day whose holidays we do not know.
 *
 * <p>Sources: AvtaleGiro, section 11 (Norges Bank's settlement calendar); Swedish e-faktura,
 * section 12; product specification, R-SC-4.
 */
@NullMarked
package no.budstikke.core.calendar;

import org.jspecify.annotations.NullMarked;
