/** Tests of templates. */
@NullMarked
package no.budstikke.documents.html;

import org.jspecify.annotations.NullMarked;
