/** Tests of the room beside them. */
@NullMarked
package no.budstikke.channels.transport;

import org.jspecify.annotations.NullMarked;
