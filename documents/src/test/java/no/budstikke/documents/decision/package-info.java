/** Decisions as records and sentences. */
@NullMarked
package no.budstikke.documents.decision;

import org.jspecify.annotations.NullMarked;
