/** Proofs of the rule compiler on style sheets of one rule. */
@NullMarked
package no.budstikke.rules.emit;

import org.jspecify.annotations.NullMarked;
