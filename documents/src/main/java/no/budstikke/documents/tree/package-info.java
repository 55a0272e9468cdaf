/**
 * One reading of an XML document into a compact tree of arrays that reading, rules and places
 * share.
 *
 * <p>Source: input format, sections 8 (limits, forbidden constructs) and 12 (places); design,
 * section 3.
 */
@NullMarked
package no.budstikke.documents.tree;

import org.jspecify.annotations.NullMarked;
