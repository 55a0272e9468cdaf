/**
 * Decisions as others see them: the record for machines, the sentence for people, and snapshots
 * that can be stored and replayed. No identity number, no name and no address stands in any.
 *
 * <p>Source: product specification, section 4.4; command line contract, {@code explain}.
 */
@NullMarked
package no.budstikke.documents.decision;

import org.jspecify.annotations.NullMarked;
