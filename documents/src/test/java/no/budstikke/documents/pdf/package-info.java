/** Tests of what a PDF is made of. */
@NullMarked
package no.budstikke.documents.pdf;

import org.jspecify.annotations.NullMarked;
