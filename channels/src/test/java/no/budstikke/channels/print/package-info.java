/** Tests of the room beside them. */
@NullMarked
package no.budstikke.channels.print;

import org.jspecify.annotations.NullMarked;
