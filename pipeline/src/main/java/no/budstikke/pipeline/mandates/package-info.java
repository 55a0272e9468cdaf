/**
 * Each issuer's own mirror of the mandates on its accounts, fed by what the scheme's operator
 * tells: the choice asks it instead of a register. News are kept as they were told; what was told
 * before what is known changes nothing; a whole list waits for an operator.
 *
 * <p>Source: product specification, sections 3.2 and 3.11 (R-LU-1); AvtaleGiro, sections 5.3 and 9.
 */
@NullMarked
package no.budstikke.pipeline.mandates;

import org.jspecify.annotations.NullMarked;
