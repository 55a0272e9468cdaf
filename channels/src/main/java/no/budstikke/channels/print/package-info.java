/**
 * The channel print: letters in batches to a print house over SFTP, its receipts back, and a
 * simulated print house. What it is and what it answers: README.md beside this.
 *
 * <p>Source: mail and print, sections 3.2, 3.3 and 3.10; product specification, sections 6.4 and 7.
 */
@NullMarked
package no.budstikke.channels.print;

import org.jspecify.annotations.NullMarked;
