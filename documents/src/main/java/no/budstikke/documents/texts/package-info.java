/**
 * The sentences for people, one message and one hint for each rule, in Bokmål, Nynorsk, Swedish and
 * English.
 *
 * <p>Source: input format, sections 11 and 12 (message, hint).
 */
@NullMarked
package no.budstikke.documents.texts;

import org.jspecify.annotations.NullMarked;
