/**
 * What consumers do on their pages and what follows of it: a page is opened, a link is shut and
 * mailed anew, a document was somebody else's, and what nobody opens goes by letter once more.
 *
 * <p>Source: mail and print, sections 1.3 to 1.5; design, ruling 3.
 */
@NullMarked
package no.budstikke.pipeline.consumers;

import org.jspecify.annotations.NullMarked;
