/** Tests of the room beside them. */
@NullMarked
package no.budstikke.channels.avtalegiro.operator;

import org.jspecify.annotations.NullMarked;
