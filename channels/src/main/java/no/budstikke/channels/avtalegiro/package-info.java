/**
 * The channel AvtaleGiro: claims and their cancellations to the operator over SFTP, its receipts,
 * mandates and postings back, and a simulated operator in a package of its own. What it is and what
 * it answers: README.md beside this.
 *
 * <p>Source: AvtaleGiro, sections 2 to 9; product specification, sections 3.3, 6.4 and 7.
 */
@NullMarked
package no.budstikke.channels.avtalegiro;

import org.jspecify.annotations.NullMarked;
