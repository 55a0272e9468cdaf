/**
 * The rows of personal pages: which link leads to which delivery, and what has happened with it. Of
 * a link only the hash of its token is known here.
 *
 * <p>Source: mail and print, sections 1.3 and 1.4.
 */
@NullMarked
package no.budstikke.pipeline.personal;

import org.jspecify.annotations.NullMarked;
