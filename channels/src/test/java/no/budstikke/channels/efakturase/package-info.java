/** Tests of the room beside them. */
@NullMarked
package no.budstikke.channels.efakturase;

import org.jspecify.annotations.NullMarked;
