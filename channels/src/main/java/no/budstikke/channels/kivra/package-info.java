/**
 * The channel Kivra: the Swedish digital mailbox whose letters can be paid in the app.
 *
 * <p>Source: Kivra sender API as of 6 March 2026 (Kivra, sections 1 to 14); product specification,
 * sections 3.5, 6.4 and 7.
 */
@NullMarked
package no.budstikke.channels.kivra;

import org.jspecify.annotations.NullMarked;
