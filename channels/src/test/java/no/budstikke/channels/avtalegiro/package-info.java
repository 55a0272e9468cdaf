/** The room AvtaleGiro against its own simulated operator. */
@NullMarked
package no.budstikke.channels.avtalegiro;

import org.jspecify.annotations.NullMarked;
