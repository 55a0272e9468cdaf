/**
 * Records of fixed width: a format is a table of columns, and reading and writing share the table.
 * Everything works on bytes of ISO-8859-1 in place, so that files of any size cost no strings but
 * the ones somebody asks for.
 *
 * <p>Source: style, habits 13 and 14; AvtaleGiro, section 2.
 */
@NullMarked
package no.budstikke.documents.fixedwidth;

import org.jspecify.annotations.NullMarked;
