/**
 * The part of XPath 2.0 that the official rules are written in, read into a tree.
 *
 * <p>Source: XPath 2.0, sections 3 and A.1; what the rules do not use is refused.
 */
@NullMarked
package no.budstikke.rules.xpath;

import org.jspecify.annotations.NullMarked;
