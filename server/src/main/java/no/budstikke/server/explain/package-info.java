/**
 * Why a request went where it went: the stored decision with what it rested on, told again.
 *
 * <p>Source: product specification, section 4.4; command line contract, {@code explain}.
 */
@NullMarked
package no.budstikke.server.explain;

import org.jspecify.annotations.NullMarked;
