/** The picture of a payment request against general PDF libraries. */
@NullMarked
package no.budstikke.bench.picture;

import org.jspecify.annotations.NullMarked;
