/**
 * The picture of a payment request: what a consumer reads in a mail, in an envelope, in a mailbox
 * and on the web, in the issuer's look. Two engines draw it: ours for the standard templates,
 * openhtmltopdf for templates that issuers write; an issuer's own PDF is checked and used instead.
 *
 * <p>Source: mail and print, sections 3.2 to 3.4 (windows, zones, foreign files), 3.9 (payment
 * panel and codes) and 5 (the picture).
 */
@NullMarked
package no.budstikke.documents.picture;

import org.jspecify.annotations.NullMarked;
