/**
 * The channel eFaktura over the whole path, against its simulated operator.
 *
 * <p>Source: eFaktura, sections 3.4 and 12; design, sections 4 and 7.
 */
@NullMarked
package no.budstikke.bench.efaktura;

import org.jspecify.annotations.NullMarked;
