/** Tests of {@code budstikke render}. */
@NullMarked
package no.budstikke.cli.render;

import org.jspecify.annotations.NullMarked;
