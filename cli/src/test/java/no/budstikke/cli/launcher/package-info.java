@NullMarked
package no.budstikke.cli.launcher;

import org.jspecify.annotations.NullMarked;
