@NullMarked
package no.budstikke.pipeline.suppression;

import org.jspecify.annotations.NullMarked;
