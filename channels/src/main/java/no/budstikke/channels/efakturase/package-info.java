/**
 * The channel of Swedish bank e-faktura: registrations of consumers, invoices to a certified
 * distributor over SFTP, its states back, and a simulated distributor. What it is and what it
 * answers: README.md beside this.
 *
 * <p>Source: Swedish e-faktura, sections 2 to 9; product specification, section 3.5.
 */
@NullMarked
package no.budstikke.channels.efakturase;

import org.jspecify.annotations.NullMarked;
