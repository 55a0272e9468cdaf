@NullMarked
package no.budstikke.cli.sandbox;

import org.jspecify.annotations.NullMarked;
