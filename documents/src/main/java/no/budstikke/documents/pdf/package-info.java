/**
 * The compiled writer of tagged PDF: all that two documents of one issuer share is made into bytes
 * once, and a document is what is left. Every file is PDF/A-3A and PDF/UA-1.
 *
 * <p>Source: mail and print, section 5; ISO 32000-1, ISO 19005-3, ISO 14289-1.
 */
@NullMarked
package no.budstikke.documents.pdf;

import org.jspecify.annotations.NullMarked;
