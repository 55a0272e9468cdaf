/**
 * camt.054 as Kivra lays it on its server, versions 02 and 13: what was booked on which Bankgiro
 * number under which reference. XML and meaning are two levels; totals are checked when reading,
 * too. Nothing is fetched, no entity is resolved, and only one payment is held at a time.
 *
 * <p>Source: Kivra, section 11; ISO 20022, camt.054.001.
 */
@NullMarked
package no.budstikke.channels.kivra.camt;

import org.jspecify.annotations.NullMarked;
