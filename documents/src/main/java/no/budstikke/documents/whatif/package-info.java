/**
 * What another policy or other prices would have done: the same snapshots decided twice.
 *
 * <p>Source: command line contract, {@code simulate}; product specification, sections 8.2 and 8.4.
 */
@NullMarked
package no.budstikke.documents.whatif;

import org.jspecify.annotations.NullMarked;
