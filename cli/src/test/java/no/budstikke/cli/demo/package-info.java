@NullMarked
package no.budstikke.cli.demo;

import org.jspecify.annotations.NullMarked;
