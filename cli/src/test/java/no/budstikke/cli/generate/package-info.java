@NullMarked
package no.budstikke.cli.generate;

import org.jspecify.annotations.NullMarked;
