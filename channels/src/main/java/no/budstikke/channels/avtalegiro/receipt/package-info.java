/**
 * The operator's receipt lists L200, L226 and L00202. What they say is public, how they look as
 * files for machines is not; the form in which we read them, and in which the simulated operator
 * writes them, is our own and stands in the README of the room.
 *
 * <p>Source: AvtaleGiro, sections 7 and 14, item 7.
 */
@NullMarked
package no.budstikke.channels.avtalegiro.receipt;

import org.jspecify.annotations.NullMarked;
