/**
 * The UBL 2.1 schema as a table: for each element what may stand in it, in which order.
 *
 * <p>Source: input format, section 12 (L2); XML Schema, as far as UBL uses it: sequences of
 * references, and simple content.
 */
@NullMarked
package no.budstikke.rules.schema;

import org.jspecify.annotations.NullMarked;
