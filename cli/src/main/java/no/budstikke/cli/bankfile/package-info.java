/**
 * {@code budstikke bank-file}: shows what is in a file between a payee and the operator of
 * AvtaleGiro and OCR giro, and what is wrong with it.
 *
 * <p>Source: command line contract, "bank-file"; AvtaleGiro, sections 2 to 6 and 12.
 */
@NullMarked
package no.budstikke.cli.bankfile;

import org.jspecify.annotations.NullMarked;
