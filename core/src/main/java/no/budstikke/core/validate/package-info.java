/**
 * Step 2: what is wrong with a document, where, and what that means for it.
 *
 * <p>Source: input format, sections 10 to 12.
 */
@NullMarked
package no.budstikke.core.validate;

import org.jspecify.annotations.NullMarked;
