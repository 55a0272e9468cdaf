/** Tests of the room beside them. */
@NullMarked
package no.budstikke.channels.efakturase.file;

import org.jspecify.annotations.NullMarked;
