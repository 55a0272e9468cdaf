/**
 * The picture of a payment request: what a consumer reads in a mail, in an envelope, in a mailbox.
 * A plain page of text and figures, the same bytes for the same request.
 *
 * <p>Source: mail and print, sections 3.2 (where the address stands), 3.9 (payment panel) and 5.1
 * (demands on the picture). Tagged PDF/A and the issuers' own looks are not part of it.
 */
@NullMarked
package no.budstikke.documents.picture;

import org.jspecify.annotations.NullMarked;
