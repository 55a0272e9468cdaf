/**
 * The official engine phive, with the release of the rules that ours are compiled from; optional,
 * never on the product's own class path.
 */
@NullMarked
package no.budstikke.shadow;

import org.jspecify.annotations.NullMarked;
