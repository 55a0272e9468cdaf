/**
 * BgMax as Kivra lays it on its server: what was paid to which Bankgiro number under which
 * reference. Records and meaning are two levels; totals are checked when reading, too.
 *
 * <p>Source: Kivra, section 11.
 */
@NullMarked
package no.budstikke.channels.kivra.bgmax;

import org.jspecify.annotations.NullMarked;
