/**
 * The simulated operator of AvtaleGiro and OCR giro, with the banks and payers behind it: takes
 * claims and cancellations over SFTP, and lays receipts, mandates and postings. How it is scripted:
 * the README of the room.
 *
 * <p>Source: AvtaleGiro, sections 3 to 8; design, section 6.
 */
@NullMarked
package no.budstikke.channels.avtalegiro.operator;

import org.jspecify.annotations.NullMarked;
