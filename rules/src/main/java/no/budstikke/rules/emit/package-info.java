/**
 * Java made from rules: loops for paths, one method for each shared expression, one dispatch by
 * element name.
 *
 * <p>Source: XPath 2.0 and XSLT 2.0, as far as the official rules use them.
 */
@NullMarked
package no.budstikke.rules.emit;

import org.jspecify.annotations.NullMarked;
