/** Tests of the room beside them. */
@NullMarked
package no.budstikke.channels.transport.counterpart;

import org.jspecify.annotations.NullMarked;
