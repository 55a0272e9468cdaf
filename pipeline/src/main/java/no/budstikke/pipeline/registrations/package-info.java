/**
 * Each issuer's own register of consumers, where a scheme leaves that to the issuer: news are
 * followed once, in the order in which things happened; acknowledged ones are answered; the choice
 * and the hand-over ask the register.
 *
 * <p>Source: Swedish e-faktura, section 4; product specification, sections 3.2 and 3.5.
 */
@NullMarked
package no.budstikke.pipeline.registrations;

import org.jspecify.annotations.NullMarked;
