/** Tests of {@code budstikke bank-file}. */
@NullMarked
package no.budstikke.cli.bankfile;

import org.jspecify.annotations.NullMarked;
