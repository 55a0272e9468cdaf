/** Journeys by the Swedish mailbox. */
@NullMarked
package no.budstikke.server.kivra;

import org.jspecify.annotations.NullMarked;
