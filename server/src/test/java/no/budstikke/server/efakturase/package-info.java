/** Journeys by Swedish bank e-faktura. */
@NullMarked
package no.budstikke.server.efakturase;

import org.jspecify.annotations.NullMarked;
