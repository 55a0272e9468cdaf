/**
 * Files between us and the operator of AvtaleGiro and OCR giro, on two levels: the {@code …Records}
 * tables know columns, {@link no.budstikke.channels.avtalegiro.file.BankFile} and {@link
 * no.budstikke.channels.avtalegiro.file.BankFileWriter} know claims, cancellations, mandates and
 * payments. Both sides of the wire use both: we write claims and read the rest, the simulated
 * operator the other way round.
 *
 * <p>What is read is written back byte for byte, but for this: zeros that other programs put in
 * columns 22 to 32 of amount item 1 become blanks, and text comes in the order of its lines.
 *
 * <p>Source: AvtaleGiro, sections 2 to 6, 12 and 13.
 */
@NullMarked
package no.budstikke.channels.avtalegiro.file;

import org.jspecify.annotations.NullMarked;
