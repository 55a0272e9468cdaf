/** Tests of envelope. */
@NullMarked
package no.budstikke.documents.envelope;

import org.jspecify.annotations.NullMarked;
