@NullMarked
package no.budstikke.pipeline.path;

import org.jspecify.annotations.NullMarked;
