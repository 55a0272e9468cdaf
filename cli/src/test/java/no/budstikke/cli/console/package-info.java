@NullMarked
package no.budstikke.cli.console;

import org.jspecify.annotations.NullMarked;
