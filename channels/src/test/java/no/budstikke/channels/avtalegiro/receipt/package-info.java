/** Tests of the room beside them. */
@NullMarked
package no.budstikke.channels.avtalegiro.receipt;

import org.jspecify.annotations.NullMarked;
