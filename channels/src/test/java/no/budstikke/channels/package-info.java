/** The promises that every channel keeps, and what the tests of all rooms need. */
@NullMarked
package no.budstikke.channels;

import org.jspecify.annotations.NullMarked;
