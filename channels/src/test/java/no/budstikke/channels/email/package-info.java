/** Tests of the room beside them. */
@NullMarked
package no.budstikke.channels.email;

import org.jspecify.annotations.NullMarked;
