/**
 * Addresses that are not written to any more.
 *
 * <p>Source: mail and print, section 2.6; product specification, section 4.5.
 */
@NullMarked
package no.budstikke.pipeline.suppression;

import org.jspecify.annotations.NullMarked;
