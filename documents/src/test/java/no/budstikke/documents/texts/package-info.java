/** The sentences for people. */
@NullMarked
package no.budstikke.documents.texts;

import org.jspecify.annotations.NullMarked;
