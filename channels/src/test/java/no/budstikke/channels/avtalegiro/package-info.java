/** Tests of the room beside them. */
@NullMarked
package no.budstikke.channels.avtalegiro;

import org.jspecify.annotations.NullMarked;
