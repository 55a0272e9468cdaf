/** The command, as people and programs use it. */
@NullMarked
package no.budstikke.cli.simulate;

import org.jspecify.annotations.NullMarked;
