/**
 * A simulated distributor of Swedish e-invoices with the banks and consumers behind it, on an SFTP
 * server of its own.
 *
 * <p>Source: Swedish e-faktura, sections 4, 6 and 8; design, section 6.
 */
@NullMarked
package no.budstikke.channels.efakturase.distributor;

import org.jspecify.annotations.NullMarked;
