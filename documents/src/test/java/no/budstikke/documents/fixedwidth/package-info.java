/** Tests of tables, columns and letters. */
@NullMarked
package no.budstikke.documents.fixedwidth;

import org.jspecify.annotations.NullMarked;
