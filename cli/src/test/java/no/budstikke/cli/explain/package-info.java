/** The command, as people and programs use it. */
@NullMarked
package no.budstikke.cli.explain;

import org.jspecify.annotations.NullMarked;
