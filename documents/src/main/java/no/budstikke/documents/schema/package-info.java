/**
 * The UBL 2.1 schema, checked on the flat tree by a table that is made from the official schema
 * files while building.
 *
 * <p>Source: input format, section 12 (L2).
 */
@NullMarked
package no.budstikke.documents.schema;

import org.jspecify.annotations.NullMarked;
