/** The offline check. */
@NullMarked
package no.budstikke.cli.check;

import org.jspecify.annotations.NullMarked;
