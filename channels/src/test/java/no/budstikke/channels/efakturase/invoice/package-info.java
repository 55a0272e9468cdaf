/** Tests of the room beside them. */
@NullMarked
package no.budstikke.channels.efakturase.invoice;

import org.jspecify.annotations.NullMarked;
