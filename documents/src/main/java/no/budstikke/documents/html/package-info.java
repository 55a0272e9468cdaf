/**
 * Templates of HTML that issuers write: names in double braces, and parts that are repeated or left
 * out. Nothing can be computed or fetched, so a template can do no harm.
 *
 * <p>Source: mail and print, section 5.3.
 */
@NullMarked
package no.budstikke.documents.html;

import org.jspecify.annotations.NullMarked;
