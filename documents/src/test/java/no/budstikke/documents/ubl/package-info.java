/** Tests of ubl. */
@NullMarked
package no.budstikke.documents.ubl;

import org.jspecify.annotations.NullMarked;
