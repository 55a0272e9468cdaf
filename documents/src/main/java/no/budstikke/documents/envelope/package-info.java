/**
 * One streaming reader for the four envelopes: a bare document, one with a standard business
 * document header, a ZIP, and many documents in one XML. Each document is judged alone; what the
 * envelope itself says is checked against what was in it.
 *
 * <p>Source: input format, section 8; design, ruling 8.
 */
@NullMarked
package no.budstikke.documents.envelope;

import org.jspecify.annotations.NullMarked;
