/**
 * The issuers of this installation: who they are, what they have agreed with channels, how they
 * want their payment requests to travel, and the keys that speak for them and for operators.
 *
 * <p>Source: product specification, section 2; issue of the house, number 8.
 */
@NullMarked
package no.budstikke.pipeline.issuers;

import org.jspecify.annotations.NullMarked;
