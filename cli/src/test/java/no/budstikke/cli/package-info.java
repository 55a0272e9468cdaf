@NullMarked
package no.budstikke.cli;

import org.jspecify.annotations.NullMarked;
