/**
 * The program {@code budstikke serve}: settings read, house opened, web started.
 *
 * <p>Source: design, sections 2 and 3.
 */
@NullMarked
package no.budstikke.server;

import org.jspecify.annotations.NullMarked;
