/** Tests of the bank files, on both levels and both sides of the wire. */
@NullMarked
package no.budstikke.channels.avtalegiro.file;

import org.jspecify.annotations.NullMarked;
