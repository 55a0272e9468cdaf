/** Tests of who may open a document. */
@NullMarked
package no.budstikke.channels.efaktura.details;

import org.jspecify.annotations.NullMarked;
