/** Tests of values and tables that the official rules stand on. */
@NullMarked
package no.budstikke.documents.official;

import org.jspecify.annotations.NullMarked;
