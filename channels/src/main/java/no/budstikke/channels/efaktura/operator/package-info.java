/**
 * A simulated operator of eFaktura: its service over SOAP with certificates on both sides, a
 * description it serves, consumers with and without consent, and the bank in which they see and
 * approve what came. Its wire takes and gives nothing that its own schema does not.
 *
 * <p>Source: eFaktura, sections 3 to 9 and 12; design, section 6.
 */
@NullMarked
package no.budstikke.channels.efaktura.operator;

import org.jspecify.annotations.NullMarked;
