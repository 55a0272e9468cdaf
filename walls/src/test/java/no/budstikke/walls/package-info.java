/**
 * The walls of the house: what may know what, what may be called what, who may ask the clock. Each
 * wall is shown to refuse a small set of classes that breaks it.
 *
 * <p>Source: style, sections 1, 4, 5 and 10.
 */
@NullMarked
package no.budstikke.walls;

import org.jspecify.annotations.NullMarked;
